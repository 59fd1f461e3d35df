package org.scrutiny.figures.series;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.ReferenceDataCache;

/**
 * Reads series and the catalogue in one state, in a transaction that ends before anything is computed from them. Each
 * statement sees what is committed when it starts; therefore the state is read before and after the data, and all is read
 * again if it has changed.
 */
@Singleton
public class SeriesSnapshots {
    private static final int MAX_ATTEMPTS = 10;

    private final SeriesVersions versions;
    private final ReferenceDataCache catalogue;

    SeriesSnapshots(SeriesVersions versions, ReferenceDataCache catalogue) {
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
     * @param read reads it, given the state of its series
     * @throws ProblemException conflict if the series change at every attempt
     */
    public <S extends Scope, T> T read(Supplier<S> find, BiFunction<S, SeriesState, T> read) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            boolean assume = attempt == 0;
            Found<T> found = QuarkusTransaction.requiringNew().call(() -> attempt(find, read, assume));
            if (found != null) {
                return found.value;
            }
        }
        throw ProblemException.of(
                ErrorCode.CONFLICT, "These figures are being changed by other requests. Try again in a moment.");
    }

    private record Found<T>(T value) {}

    /**
     * Returns null if something was written meanwhile.
     *
     * @param assume whether the catalogue is assumed to be unchanged until its state is read with that of the series
     */
    private <S extends Scope, T> Found<T> attempt(
            Supplier<S> find, BiFunction<S, SeriesState, T> read, boolean assume) {
        if (assume) {
            catalogue.assumeUnchanged();
        }
        S scope = find.get();
        SeriesState before = versions.read(scope.indicators(), scope.areas());
        if (!catalogue.isSeen(before.catalogue())) {
            return null;
        }
        T value = read.apply(scope, before);
        return versions.read(scope.indicators(), scope.areas()).equals(before) ? new Found<>(value) : null;
    }
}
