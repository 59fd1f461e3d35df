package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

/** Finds the comments about figures. */
@Singleton
public class LinkedComments {
    private final CommentRepository comments;

    LinkedComments(CommentRepository comments) {
        this.comments = comments;
    }

    /** Ids of comments by the indicator and the period of the figure that they are about. */
    public static final class ByFigure {
        private final Map<PeriodKey, List<String>> ids = new HashMap<>();

        private record PeriodKey(String indicator, LocalDate start, LocalDate end) {}

        /** The ids in the order of the comments. */
        public List<String> of(String indicator, Period period) {
            return ids.getOrDefault(new PeriodKey(indicator, period.start(), period.end()), List.of());
        }

        private void add(String comment, CommentLink link) {
            List<String> known = ids.computeIfAbsent(
                    new PeriodKey(link.indicator(), link.periodStart(), link.periodEnd()), key -> new ArrayList<>());
            if (!known.contains(comment)) {
                known.add(comment);
            }
        }
    }

    /**
     * Finds the comments about figures of an indicator in an area, as part of a larger read.
     *
     * @param asOf null for now
     * @param found to which they are added
     */
    public Sql.Reading<?> readingSeries(String indicator, String area, Instant asOf, ByFigure found) {
        Where about = Where.ALL.and("indicator = ?", indicator).and("area = ?", area);
        return comments.reading(
                Where.ALL.having("comment_link", "comment_id", about),
                asOf,
                comment -> comment.links().stream()
                        .filter(link -> link.isAbout(indicator, area) && link.periodStart() != null)
                        .forEach(link -> found.add(comment.id(), link)));
    }
}
