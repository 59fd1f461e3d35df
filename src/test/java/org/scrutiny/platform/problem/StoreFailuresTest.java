package org.scrutiny.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoreFailuresTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                // The commit is lost with the connection: the exception of the database is in a suppressed one.
                arguments(lostCommit("57P01"), ErrorCode.STORE_UNAVAILABLE),
                arguments(lostCommit("08006"), ErrorCode.STORE_UNAVAILABLE),
                arguments(lostCommit("53100"), ErrorCode.STORAGE_FULL),
                arguments(lostCommit("40001"), ErrorCode.CONFLICT),
                arguments(
                        caused(new RollbackException(), new OptimisticLockException("stale")), ErrorCode.STALE_VERSION),
                // The transaction took too long, or nobody knows how it ended.
                arguments(new RuntimeException(new RollbackException("no cause")), ErrorCode.STORE_UNAVAILABLE),
                arguments(new RuntimeException(new HeuristicMixedException()), ErrorCode.STORE_UNAVAILABLE),
                // The pool: a timeout, an interruption, and one that says more in its cause.
                arguments(new SQLException("Acquisition timeout"), ErrorCode.STORE_UNAVAILABLE),
                arguments(new SQLException(new InterruptedException()), ErrorCode.STORE_UNAVAILABLE),
                arguments(new SQLException(new SQLException("used", "23503")), ErrorCode.IN_USE),
                // H2: closed, in use, and reads or writes of the file that fail.
                arguments(new SQLException("closed", "90098"), ErrorCode.STORE_UNAVAILABLE),
                arguments(new SQLException("locked", "90020"), ErrorCode.STORE_UNAVAILABLE),
                arguments(
                        caused(new SQLException("write", "90031"), new IOException("Input/output error")),
                        ErrorCode.STORE_UNAVAILABLE),
                arguments(
                        caused(new SQLException("write", "90031"), new IOException("No space left on device")),
                        ErrorCode.STORAGE_FULL),
                arguments(
                        caused(
                                new SQLException("General error", "HY000"),
                                new IllegalStateException(new IOException("Disk quota exceeded"))),
                        ErrorCode.STORAGE_FULL),
                // Temporary files.
                arguments(
                        new UncheckedIOException(new FileSystemException("x.tmp", null, "No space left on device")),
                        ErrorCode.STORAGE_FULL),
                arguments(
                        new UncheckedIOException(new IOException("There is not enough space on the disk")),
                        ErrorCode.STORAGE_FULL),
                // What a request can do about it.
                arguments(batch(new SQLException("twice", "23505")), ErrorCode.ALREADY_EXISTS),
                arguments(new PersistenceException(new SQLException("long", "22001")), ErrorCode.TOO_LARGE),
                // A fault of the service.
                arguments(new SQLException("syntax", "42601"), ErrorCode.INTERNAL_ERROR),
                arguments(new UncheckedIOException(new IOException("Broken pipe")), ErrorCode.INTERNAL_ERROR),
                arguments(selfCaused(), ErrorCode.INTERNAL_ERROR));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void hasTheCodeOfItsCause(Throwable failure, ErrorCode code) {
        assertThat(StoreFailures.codeOf(failure)).isEqualTo(code);
    }

    private static Throwable lostCommit(String state) {
        RollbackException rollback = new RollbackException("Could not commit transaction.");
        rollback.addSuppressed(caused(new XAException(XAException.XAER_RMFAIL), new SQLException("gone", state)));
        return new RuntimeException("Error invoking subclass method", rollback);
    }

    private static SQLException batch(SQLException next) {
        SQLException batch = new BatchUpdateException(new int[0]);
        batch.setNextException(next);
        return batch;
    }

    private static Throwable selfCaused() {
        Throwable outer = new IllegalStateException("outer");
        outer.initCause(new IllegalStateException("inner", outer));
        return outer;
    }

    private static <T extends Throwable> T caused(T failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }
}
