package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.platform.store.Sql;

/** Keeps what links are searched by beside the comments that hold them, and tells the series that they are talked of. */
@Singleton
class LinkIndex {
    private final Sql sql;
    private final SeriesVersions versions;

    LinkIndex(Sql sql, SeriesVersions versions) {
        this.sql = sql;
        this.versions = versions;
    }

    /** The links of these comments are what they are now; the comments were written in the same transaction. */
    void replace(Collection<CommentEntity> comments) {
        List<List<Object>> ids =
                comments.stream().map(comment -> List.<Object>of(comment.id)).toList();
        Set<SeriesKey> talkedOf = new HashSet<>();
        comments.forEach(comment -> talkedOf.addAll(sql.query(
                "SELECT indicator, area FROM comment_link WHERE comment_id = ? AND area IS NOT NULL",
                row -> new SeriesKey(row.getString(1), row.getString(2)),
                List.of(comment.id))));
        sql.batch("DELETE FROM comment_link WHERE comment_id = ?", ids);
        talkedOf.addAll(write(comments));
        raise(talkedOf);
    }

    /** These comments are new. */
    void add(Collection<CommentEntity> comments) {
        Set<SeriesKey> talkedOf = new HashSet<>();
        talkedOf.addAll(write(comments));
        raise(talkedOf);
    }

    /** These comments are about to go. */
    void remove(Collection<CommentEntity> comments) {
        Set<SeriesKey> talkedOf = new HashSet<>();
        comments.forEach(comment -> series(comment).forEach(talkedOf::add));
        raise(talkedOf);
    }

    private List<SeriesKey> write(Collection<CommentEntity> comments) {
        List<List<Object>> rows = new ArrayList<>();
        List<SeriesKey> talkedOf = new ArrayList<>();
        for (CommentEntity comment : comments) {
            int position = 1;
            for (CommentLink link : comment.links) {
                rows.add(Arrays.asList(
                        comment.id, position++, link.indicator(), link.area(), link.periodStart(), link.periodEnd()));
            }
            talkedOf.addAll(series(comment));
        }
        sql.batch(
                "INSERT INTO comment_link (comment_id, list_position, indicator, area, period_start, period_end) "
                        + "VALUES (?, ?, ?, ?, ?, ?)",
                rows);
        return talkedOf;
    }

    private void raise(Set<SeriesKey> talkedOf) {
        versions.lock(talkedOf);
        versions.raise(talkedOf);
    }

    private static List<SeriesKey> series(CommentEntity comment) {
        return comment.links.stream()
                .filter(link -> Objects.nonNull(link.area()))
                .map(link -> new SeriesKey(link.indicator(), link.area()))
                .toList();
    }
}
