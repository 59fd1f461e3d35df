package org.scrutiny.figures.series;

import java.util.ArrayList;
import java.util.List;
import org.scrutiny.platform.store.Sql;

/** The reads of one attempt to read series in one state. */
public final class SeriesReads {
    private final Sql sql;
    private final SeriesVersions versions;
    private final ConsistentReads.Scope scope;
    private final SeriesState before;
    /** The state when all that was read so far had been read; null if it is not known. */
    private SeriesState after;

    SeriesReads(Sql sql, SeriesVersions versions, ConsistentReads.Scope scope) {
        this.sql = sql;
        this.versions = versions;
        this.scope = scope;
        before = versions.read(scope.indicators(), scope.areas());
        after = before;
    }

    /** The state before the first read. */
    public SeriesState state() {
        return before;
    }

    /** Reads in one round trip. */
    public void read(List<Sql.Reading<?>> readings) {
        after = null;
        sql.readTogether(readings);
    }

    /** Reads in one round trip, with the state, which then need not be read once more unless something else is read. */
    public void readLast(List<Sql.Reading<?>> readings) {
        List<SeriesState.Row> rows = new ArrayList<>();
        List<Sql.Reading<?>> all = new ArrayList<>(readings);
        all.add(versions.reading(scope.indicators(), scope.areas(), rows::add));
        sql.readTogether(all);
        after = SeriesState.of(rows);
    }

    /** Whether nothing was written between the first and the last read. */
    boolean isUnchanged() {
        if (after == null) {
            readLast(List.of());
        }
        return after.equals(before);
    }
}
