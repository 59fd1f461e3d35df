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

/** Index of links by indicator and period. A change of links raises the versions of the series that they refer to. */
@Singleton
class LinkIndex {
    private static final String INSERT = """
            INSERT INTO comment_link (comment_id, list_position, indicator, area, period_start, period_end)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final SeriesVersions versions;

    LinkIndex(Sql sql, SeriesVersions versions) {
        this.sql = sql;
        this.versions = versions;
    }

    /** Replaces the entries of comments that were changed in this transaction. */
    void replace(Collection<CommentEntity> comments) {
        List<List<Object>> ids =
                comments.stream().map(comment -> List.<Object>of(comment.id)).toList();
        Set<SeriesKey> linked = new HashSet<>();
        comments.forEach(comment -> linked.addAll(sql.query(
                "SELECT indicator, area FROM comment_link WHERE comment_id = ? AND area IS NOT NULL",
                row -> new SeriesKey(row.getString(1), row.getString(2)),
                List.of(comment.id))));
        sql.batch("DELETE FROM comment_link WHERE comment_id = ?", ids);
        linked.addAll(write(comments));
        raise(linked);
    }

    /** Adds the entries of new comments. */
    void add(Collection<CommentEntity> comments) {
        Set<SeriesKey> linked = new HashSet<>();
        linked.addAll(write(comments));
        raise(linked);
    }

    /** Raises the versions for comments that are deleted; the store deletes their entries. */
    void remove(Collection<CommentEntity> comments) {
        Set<SeriesKey> linked = new HashSet<>();
        comments.forEach(comment -> series(comment).forEach(linked::add));
        raise(linked);
    }

    private List<SeriesKey> write(Collection<CommentEntity> comments) {
        List<List<Object>> rows = new ArrayList<>();
        List<SeriesKey> linked = new ArrayList<>();
        for (CommentEntity comment : comments) {
            int position = 1;
            for (CommentLink link : comment.links) {
                rows.add(Arrays.asList(
                        comment.id, position++, link.indicator(), link.area(), link.periodStart(), link.periodEnd()));
            }
            linked.addAll(series(comment));
        }
        sql.batch(INSERT, rows);
        return linked;
    }

    private void raise(Set<SeriesKey> linked) {
        versions.lock(linked);
        versions.raise(linked);
    }

    private static List<SeriesKey> series(CommentEntity comment) {
        return comment.links.stream()
                .filter(link -> Objects.nonNull(link.area()))
                .map(link -> new SeriesKey(link.indicator(), link.area()))
                .toList();
    }
}
