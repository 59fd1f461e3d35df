package org.scrutiny.committee.question;

import java.time.LocalDate;
import java.util.List;
import org.scrutiny.platform.rest.Ids;
import org.scrutiny.platform.store.Where;

/**
 * Filters questions: current ones by a condition on the table, past states by a predicate.
 *
 * @param shown codes of the indicators of the requested dashboards
 * @param today reference date for overdue
 */
record QuestionFilter(QuestionQuery query, List<String> shown, LocalDate today) {
    private static final String OVERDUE = "(state IN ('OPEN', 'HOLDING') AND due IS NOT NULL AND due < ?)";

    /** The conditions on the current state. */
    Where where() {
        Where where = Where.ALL.in("state", query.state).in("kind", query.kind).in("meeting", meetings());
        if (!query.indicator.isEmpty()) {
            where = where.and(about(query.indicator));
        }
        if (!query.dashboard.isEmpty()) {
            Where ofDashboard = Where.ALL.in("dashboard", query.dashboard);
            where = where.and(shown.isEmpty() ? ofDashboard : ofDashboard.or(about(shown)));
        }
        where = where.any(
                "position(? IN people) > 0",
                query.person.stream()
                        .map(name -> List.of(PersonNames.line(name)))
                        .toList());
        return query.overdue == null ? where : where.and(query.overdue ? OVERDUE : "NOT " + OVERDUE, today);
    }

    private static Where about(List<String> indicators) {
        return Where.ALL.nested(
                "EXISTS (SELECT 1 FROM question_indicator i WHERE i.question = e.id AND %s)",
                Where.ALL.in("i.indicator", indicators));
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

    private static boolean fits(List<?> allowed, Object found) {
        return allowed.isEmpty() || allowed.contains(found);
    }
}
