package org.scrutiny.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The database limit: series by bare JDBC, on as many connections as the service has, and nothing made of them. */
final class JdbcLoop implements Load, AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final String ROWS = "SELECT id, indicator, area, period_type, period_start, period_end, obs_value, "
            + "numerator, denominator, obs_status, confidentiality, note, revision_number, revision_kind, "
            + "revision_reason, recorded_at, recorded_by, source_system, batch FROM observation WHERE indicator = ? "
            + "AND area = ? ORDER BY indicator, area, period_start, period_end FETCH FIRST 60 ROWS ONLY";

    private final List<Series> keys;
    private final List<Connection> connections = new ArrayList<>();

    JdbcLoop(Store store, List<Series> keys) throws SQLException {
        this.keys = keys;
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(store.connect());
        }
    }

    @Override
    public Sample run(int seconds) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long start = System.nanoTime();
            long end = start + TimeUnit.SECONDS.toNanos(seconds);
            List<Callable<Integer>> loops = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                Connection connection = connections.get(i);
                int first = i * keys.size() / CONNECTIONS;
                loops.add(() -> readUntil(end, connection, first));
            }
            long done = 0;
            for (Future<Integer> loop : threads.invokeAll(loops, seconds + 30L, TimeUnit.SECONDS)) {
                done += loop.get();
            }
            return new Sample(done * 1e9 / (System.nanoTime() - start), 0);
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private int readUntil(long end, Connection connection, int first) throws SQLException {
        int done = 0;
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            while (System.nanoTime() < end) {
                Series key = keys.get((first + done) % keys.size());
                statement.setString(1, key.indicator());
                statement.setString(2, key.area());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        for (int column = 1; column <= 19; column++) {
                            rows.getString(column);
                        }
                    }
                }
                done++;
            }
        }
        return done;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
