package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2HousekeepingTest {
    private static final int ROUNDS = 8;

    @TempDir
    Path folder;

    @Test
    void fileIsAtMostThreeTimesItsContent() throws SQLException, IOException {
        try (Connection connection = open()) {
            execute(connection, "CREATE TABLE paragraph (id int PRIMARY KEY, content varchar)");
            execute(connection, "INSERT INTO paragraph SELECT x, 'some text' FROM system_range(1, 25000) r(x)");
            long unkempt = 0;
            for (int round = 0; round < ROUNDS; round++) {
                // Random text, because repetitive text is compressed.
                execute(connection, "UPDATE paragraph SET content = rawtohex(secure_rand(150))");
                unkempt = Math.max(unkempt, size());
            }
            H2Housekeeping.compactOpenFiles(Duration.ofMinutes(1));
            long size = size();
            execute(connection, "SHUTDOWN COMPACT");
            assertThat(size).isLessThan(unkempt).isLessThan(3 * size());
        }
    }

    private Connection open() throws SQLException {
        Properties user = new Properties();
        user.setProperty("user", "scrutiny");
        user.setProperty("password", "");
        return new StoreDriver().connect("jdbc:h2:file:" + folder.resolve("store") + ";WRITE_DELAY=0", user);
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("store.mv.db"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
