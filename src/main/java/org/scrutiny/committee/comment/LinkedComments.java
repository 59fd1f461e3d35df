package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scrutiny.kernel.period.Period;
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
     * Finds the comments about figures of these indicators in an area.
     *
     * @param asOf null for now
     */
    public ByFigure ofSeries(List<String> indicators, String area, Instant asOf) {
        ByFigure found = new ByFigure();
        Where about = Where.ALL.in("indicator", indicators).and("area = ?", area);
        comments.listAll(Where.ALL.having("comment_link", "comment_id", about), asOf)
                .forEach(comment -> comment.links().stream()
                        .filter(link -> indicators.contains(link.indicator())
                                && Objects.equals(link.area(), area)
                                && link.periodStart() != null)
                        .forEach(link -> found.add(comment.id(), link)));
        return found;
    }
}
