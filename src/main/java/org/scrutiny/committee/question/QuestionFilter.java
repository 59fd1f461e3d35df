package org.scrutiny.committee.question;

import java.time.LocalDate;
import java.util.List;
import org.scrutiny.platform.rest.Ids;
import org.scrutiny.platform.store.Where;

/**
 * The conditions of a list of questions.
 *
 * @param shown codes of the indicators of the requested dashboards
 * @param today reference date for overdue
 */
record QuestionFilter(QuestionQuery query, List<String> shown, LocalDate today) {
    private static final String OVERDUE = "(state IN ('OPEN', 'HOLDING') AND due IS NOT NULL AND due < ?)";

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
        return Where.ALL.having("question_indicator", "question", Where.ALL.in("indicator", indicators));
    }

    private List<Long> meetings() {
        return query.meeting.stream().map(id -> Ids.read(id).orElse(0L)).toList();
    }
}
