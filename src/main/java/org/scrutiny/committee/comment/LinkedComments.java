package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

/** Finds the comments about figures. */
@Singleton
public class LinkedComments {
    private static final String ABOUT = """
            SELECT DISTINCT comment_id FROM comment_link
            WHERE indicator IN (%s) AND area = ? ORDER BY comment_id""";

    private final CommentRepository comments;
    private final Sql sql;

    LinkedComments(CommentRepository comments, Sql sql) {
        this.comments = comments;
        this.sql = sql;
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
        about(indicators, area, asOf)
                .forEach(comment -> comment.links().stream()
                        .filter(link -> indicators.contains(link.indicator())
                                && Objects.equals(link.area(), area)
                                && link.periodStart() != null)
                        .forEach(link -> found.add(comment.id(), link)));
        return found;
    }

    private Stream<Comment> about(List<String> indicators, String area, Instant asOf) {
        if (asOf != null) {
            return comments.listAll(Where.ALL, asOf).stream();
        }
        List<Object> values = new ArrayList<>(indicators);
        values.add(area);
        List<Long> ids = sql.query(ABOUT.replace("%s", Sql.marks(indicators)), row -> row.getLong(1), values);
        return ids.isEmpty()
                ? Stream.empty()
                : comments.entities(Where.ALL.in("id", ids)).stream().map(comments::view);
    }
}
