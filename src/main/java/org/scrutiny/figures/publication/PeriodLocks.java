package org.scrutiny.figures.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.scrutiny.platform.store.Sql;

/** Finds the locks on the figures of a batch. */
@Singleton
public class PeriodLocks {
    private static final String FIND_PUBLISHED = "SELECT " + PeriodLock.COLUMNS + """
            FROM observation o
            JOIN indicator i ON i.code = o.indicator
            JOIN sign_off s ON
            """ + SignedPeriod.OF_FIGURE + """
            WHERE o.batch = ? AND s.state = 'PUBLISHED' ORDER BY s.id FETCH FIRST 1 ROW ONLY""";

    private final Sql sql;

    PeriodLocks(Sql sql) {
        this.sql = sql;
    }

    /** The first published period with a figure of the batch. */
    public Optional<PeriodLock> findPublished(String batch) {
        return sql.query(FIND_PUBLISHED, PeriodLock::in, List.of(batch)).stream()
                .findFirst();
    }
}
