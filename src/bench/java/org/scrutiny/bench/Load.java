package org.scrutiny.bench;

import java.io.IOException;
import java.sql.SQLException;

/** An operation that a server or the database performs as often as it can for a while. */
interface Load {
    String name();

    /** The processor time of the process that does the work, without that of the database. */
    ProcessorTime server();

    /** The minimum duration of its warm-up. */
    default int warmSeconds() {
        return 0;
    }

    /** Runs before each window and is not measured. */
    default void prepare() throws IOException, InterruptedException, SQLException {}

    /**
     * Runs one window.
     *
     * @param seconds its approximate length; a load of a fixed size ignores it
     */
    Sample run(int seconds) throws IOException, InterruptedException, SQLException;

    /**
     * The result of one window.
     *
     * @param done successful operations, or rows where these are counted
     * @param errors error answers and broken connections
     * @param timeouts answers that came later than the load generator's limit of 2 s, counted once per check
     * @param latency null where it is not measured
     */
    record Sample(long done, double seconds, long errors, long timeouts, Latency latency) {
        Sample(long done, double seconds, long errors) {
            this(done, seconds, errors, 0, null);
        }
    }

    /** Percentiles in milliseconds. */
    record Latency(double p50, double p99, double p999) {}
}
