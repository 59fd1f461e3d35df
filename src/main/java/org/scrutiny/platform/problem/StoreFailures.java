package org.scrutiny.platform.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hibernate.StaleStateException;

/** Maps database errors to codes by their SQLSTATE, so that both stores lead to the same response. */
public final class StoreFailures {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String TEXT_TOO_LONG = "22001";
    private static final String DISK_FULL = "53100";
    private static final Set<String> FOREIGN_KEY_VIOLATIONS = Set.of("23503", "23506");
    /** Serialisation failure, deadlock, lock timeout (H2: HYT00 and 90131). */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "HYT00", "90131", "55P03");
    /** H2: database closed, connection broken, already in use, read or write failed. PostgreSQL: class 57P, shutdown. */
    private static final Set<String> AWAY =
            Set.of("90098", "90067", "90020", "90121", "90028", "90031", "57P01", "57P02", "57P03");
    /** What Linux and macOS, their quotas, and Windows say. */
    private static final List<String> FULL =
            List.of("no space left on device", "quota exceeded", "not enough space on the disk");

    private StoreFailures() {}

    static ErrorCode codeOf(Throwable failure) {
        List<Throwable> causes = causesOf(failure);
        if (causes.stream().anyMatch(StoreFailures::isStorageFull)) {
            return ErrorCode.STORAGE_FULL;
        }
        return causes.stream()
                .map(StoreFailures::ownCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(
                        causes.stream().anyMatch(StoreFailures::isStoreTrouble)
                                ? ErrorCode.STORE_UNAVAILABLE
                                : ErrorCode.INTERNAL_ERROR);
    }

    /** Whether the failure is none of what was done, but of the store, and may pass. */
    public static boolean isOutage(Throwable failure) {
        return codeOf(failure).status() == 503;
    }

    /** The code of a failure to write a file. */
    public static ErrorCode codeOfFile(Throwable failure) {
        return causesOf(failure).stream().anyMatch(StoreFailures::isStorageFull)
                ? ErrorCode.STORAGE_FULL
                : ErrorCode.STORE_UNAVAILABLE;
    }

    /**
     * The failure, its causes and what they suppress, each before its own causes. A commit that fails suppresses the exception of
     * the database.
     */
    private static List<Throwable> causesOf(Throwable failure) {
        List<Throwable> found = new ArrayList<>();
        collect(failure, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    private static void collect(Throwable failure, List<Throwable> found, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        found.add(failure);
        collect(failure.getCause(), found, seen);
        Arrays.stream(failure.getSuppressed()).forEach(suppressed -> collect(suppressed, found, seen));
        if (failure instanceof SQLException sql) {
            collect(sql.getNextException(), found, seen);
        }
    }

    private static boolean isStorageFull(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return DISK_FULL.equals(sql.getSQLState());
        }
        if (failure instanceof ProblemException problem) {
            return problem.code() == ErrorCode.STORAGE_FULL;
        }
        String message = failure.getMessage();
        return failure instanceof IOException
                && message != null
                && FULL.stream().anyMatch(message.toLowerCase(Locale.ROOT)::contains);
    }

    /** What this exception alone says; null if nothing. */
    private static ErrorCode ownCode(Throwable failure) {
        if (failure instanceof OptimisticLockException || failure instanceof StaleStateException) {
            return ErrorCode.STALE_VERSION;
        }
        return failure instanceof SQLException sql && sql.getSQLState() != null ? codeOf(sql.getSQLState()) : null;
    }

    private static ErrorCode codeOf(String state) {
        if (state.startsWith("08") || state.startsWith("53") || AWAY.contains(state)) {
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
        return LOST_RACES.contains(state) ? ErrorCode.CONFLICT : null;
    }

    /**
     * Whether the exception says that the store did not respond, if none of its causes says more: a timeout of the pool, which
     * has no SQLSTATE, or a transaction that took too long or whose outcome is not known.
     */
    private static boolean isStoreTrouble(Throwable failure) {
        return failure instanceof SQLException sql
                ? sql.getSQLState() == null
                : failure instanceof RollbackException
                        || failure instanceof HeuristicMixedException
                        || failure instanceof HeuristicRollbackException;
    }
}
