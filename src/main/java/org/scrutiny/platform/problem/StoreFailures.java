package org.scrutiny.platform.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.hibernate.StaleStateException;

/** Maps database errors to codes by their SQLSTATE, so that both stores lead to the same response. */
final class StoreFailures {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String TEXT_TOO_LONG = "22001";
    private static final Set<String> FOREIGN_KEY_VIOLATIONS = Set.of("23503", "23506");
    /** Serialisation failure, deadlock, lock timeout (H2: HYT00 and 90131). */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "HYT00", "90131", "55P03");
    /** H2: database closed, connection broken, already in use. PostgreSQL: class 57P, shutdown. */
    private static final Set<String> AWAY = Set.of("90098", "90067", "90020", "90121", "57P01", "57P02", "57P03");

    private StoreFailures() {}

    static ErrorCode codeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return ErrorCode.STALE_VERSION;
            }
            if (cause instanceof SQLException sql) {
                return codeOf(sql);
            }
        }
        return ErrorCode.INTERNAL_ERROR;
    }

    private static ErrorCode codeOf(SQLException failure) {
        String state = failure.getSQLState();
        // The exception for a timeout of the pool has no state.
        if (state == null || state.startsWith("08") || state.startsWith("53") || AWAY.contains(state)) {
            return ErrorCode.STORE_UNAVAILABLE;
        }
        if (UNIQUE_VIOLATION.equals(state)) {
            return ErrorCode.ALREADY_EXISTS;
        }
        if (FOREIGN_KEY_VIOLATIONS.contains(state)) {
            return ErrorCode.IN_USE;
        }
        if (TEXT_TOO_LONG.equals(state)) {
            return ErrorCode.TOO_LARGE;
        }
        if (LOST_RACES.contains(state)) {
            return ErrorCode.CONFLICT;
        }
        return ErrorCode.INTERNAL_ERROR;
    }
}
