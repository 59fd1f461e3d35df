package org.scrutiny.bench;

import java.io.IOException;
import java.sql.SQLException;

/**
 * One operation on a fixed number of rows; its rate is in rows.
 *
 * @param preparation runs before each and is not measured
 */
record BatchLoad(String name, ProcessorTime server, long rows, Step preparation, Step step) implements Load {
    static final Step NOTHING = () -> {};

    @FunctionalInterface
    interface Step {
        void run() throws IOException, InterruptedException, SQLException;
    }

    @Override
    public void prepare() throws IOException, InterruptedException, SQLException {
        preparation.run();
    }

    @Override
    public Sample run(int seconds) throws IOException, InterruptedException, SQLException {
        long start = System.nanoTime();
        step.run();
        return new Sample(rows, (System.nanoTime() - start) / 1e9, 0);
    }
}
