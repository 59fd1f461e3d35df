package org.scrutiny.committee.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.scrutiny.platform.rest.Ids;
import org.scrutiny.platform.store.Sql;

/**
 * Filters questions: current ones by a condition on the table, past states by a predicate.
 *
 * @param shown codes of the indicators of the requested dashboards
 * @param today reference date for overdue
 */
record QuestionFilter(QuestionQuery query, List<String> shown, LocalDate today) {
    private static final String WAITING = "q.state IN ('OPEN', 'HOLDING')";
    private static final String OVERDUE = "(" + WAITING + " AND q.due IS NOT NULL AND q.due < ?)";

    /** The SQL condition; appends its values. */
    String where(List<Object> values) {
        StringBuilder where = new StringBuilder("1 = 1");
        in(where, values, "q.state IN ", names(query.state));
        in(where, values, "q.kind IN ", names(query.kind));
        in(where, values, "q.meeting IN ", meetings());
        if (!query.indicator.isEmpty()) {
            where.append(" AND ").append(about(query.indicator, values));
        }
        if (!query.dashboard.isEmpty()) {
            where.append(" AND (q.dashboard IN (" + Sql.marks(query.dashboard) + ")");
            values.addAll(query.dashboard);
            where.append(shown.isEmpty() ? ")" : " OR " + about(shown, values) + ")");
        }
        if (!query.person.isEmpty()) {
            where.append(" AND (");
            for (int i = 0; i < query.person.size(); i++) {
                where.append(i == 0 ? "" : " OR ").append("position(? IN q.people) > 0");
                values.add(PersonNames.line(query.person.get(i)));
            }
            where.append(')');
        }
        if (query.overdue != null) {
            where.append(query.overdue ? " AND " : " AND NOT ").append(OVERDUE);
            values.add(today);
        }
        return where.toString();
    }

    /** Whether a past state matches. */
    boolean matches(Question question) {
        return fits(query.state, question.state())
                && fits(query.kind, question.kind())
                && fits(query.meeting, question.meeting())
                && (query.indicator.isEmpty() || question.indicators().stream().anyMatch(query.indicator::contains))
                && (query.dashboard.isEmpty()
                        || query.dashboard.contains(question.dashboard())
                        || question.indicators().stream().anyMatch(shown::contains))
                && (query.person.isEmpty() || names(question))
                && (query.overdue == null || query.overdue == question.isOverdue(today));
    }

    private boolean names(Question question) {
        String people = PersonNames.lines(question);
        return query.person.stream().map(PersonNames::line).anyMatch(people::contains);
    }

    private List<Long> meetings() {
        return query.meeting.stream().map(id -> Ids.read(id).orElse(0L)).toList();
    }

    private static String about(List<String> indicators, List<Object> values) {
        values.addAll(indicators);
        return "EXISTS (SELECT 1 FROM question_indicator i WHERE i.question = q.id AND i.indicator IN ("
                + Sql.marks(indicators) + "))";
    }

    private static void in(StringBuilder where, List<Object> values, String column, Collection<?> allowed) {
        if (!allowed.isEmpty()) {
            where.append(" AND " + column + "(" + Sql.marks(allowed) + ")");
            values.addAll(allowed);
        }
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        List<String> names = new ArrayList<>();
        constants.forEach(constant -> names.add(constant.name()));
        return names;
    }

    private static boolean fits(List<?> allowed, Object found) {
        return allowed.isEmpty() || allowed.contains(found);
    }
}
