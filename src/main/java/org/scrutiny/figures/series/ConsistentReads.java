package org.scrutiny.figures.series;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.ReferenceDataCache;
import org.scrutiny.platform.store.Sql;

/**
 * Reads series and the catalogue in one state, so that no connection is held while something is computed from them. Each
 * statement sees what is committed when it starts; therefore the state is read before and after the data, and all is read
 * again if it has changed. A transaction is needed only if some of the catalogue is not cached.
 */
@Singleton
public class ConsistentReads {
    private static final int MAX_ATTEMPTS = 10;

    private final Sql sql;
    private final SeriesVersions versions;
    private final ReferenceDataCache catalogue;

    ConsistentReads(Sql sql, SeriesVersions versions, ReferenceDataCache catalogue) {
        this.sql = sql;
        this.versions = versions;
        this.catalogue = catalogue;
    }

    /** The series of some indicators in some areas. */
    public interface Scope {
        List<String> indicators();

        List<String> areas();
    }

    /**
     * Reads data.
     *
     * @param find finds in the catalogue what has to be read
     * @param read reads it
     * @throws ProblemException service_busy if the series change at every attempt
     */
    public <S extends Scope, T> T read(Supplier<S> find, BiFunction<S, SeriesReads, T> read) {
        SnapshotResult<T> found = catalogue.readCached(() -> attempt(find.get(), read));
        for (int attempt = 1; found == null && attempt < MAX_ATTEMPTS; attempt++) {
            found = QuarkusTransaction.requiringNew().call(() -> attempt(find.get(), read));
        }
        if (found != null) {
            return found.value;
        }
        throw ProblemException.of(
                ErrorCode.SERVICE_BUSY, "Other requests keep changing these figures. Retry after the given time.");
    }

    private record SnapshotResult<T>(T value) {}

    /** Returns null if the catalogue was another one, or if something was written meanwhile. */
    private <S extends Scope, T> SnapshotResult<T> attempt(S scope, BiFunction<S, SeriesReads, T> read) {
        SeriesReads reads = new SeriesReads(sql, versions, scope);
        T value = read.apply(scope, reads);
        return reads.isUnchanged() && catalogue.isSeen(reads.state().catalogue()) ? new SnapshotResult<>(value) : null;
    }
}
