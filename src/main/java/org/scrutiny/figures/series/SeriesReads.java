package org.scrutiny.figures.series;

import java.util.ArrayList;
import java.util.List;
import org.scrutiny.platform.store.Sql;

/** The reads of one attempt to read series in one state. The first statement reads the state. */
public final class SeriesReads {
    private final Sql sql;
    private final SeriesVersions versions;
    private final ConsistentReads.Scope scope;
    /** Null until something is read. */
    private SeriesState before;
    /** The state when all that was read so far had been read; null if it is not known. */
    private SeriesState after;

    SeriesReads(Sql sql, SeriesVersions versions, ConsistentReads.Scope scope) {
        this.sql = sql;
        this.versions = versions;
        this.scope = scope;
    }

    /** The state before the first read. */
    public SeriesState state() {
        if (before == null) {
            before = versions.read(scope.indicators(), scope.areas());
            after = before;
        }
        return before;
    }

    /** Reads in one round trip. */
    public void read(List<Sql.Reading<?>> readings) {
        List<SeriesState.Row> rows = new ArrayList<>();
        List<Sql.Reading<?>> all = new ArrayList<>();
        if (before == null) {
            all.add(reading(rows));
        }
        all.addAll(readings);
        sql.readTogether(all);
        if (before == null) {
            before = SeriesState.of(rows);
        }
        after = null;
    }

    /** Reads in one round trip, with the state, which then need not be read once more unless something else is read. */
    public void readLast(List<Sql.Reading<?>> readings) {
        List<SeriesState.Row> rows = new ArrayList<>();
        List<Sql.Reading<?>> all = new ArrayList<>(readings);
        all.add(reading(rows));
        read(all);
        after = SeriesState.of(rows);
    }

    /** Whether nothing was written between the first and the last read. */
    boolean isUnchanged() {
        if (after == null) {
            readLast(List.of());
        }
        return after.equals(state());
    }

    private Sql.Reading<?> reading(List<SeriesState.Row> rows) {
        return versions.reading(scope.indicators(), scope.areas(), rows::add);
    }
}
