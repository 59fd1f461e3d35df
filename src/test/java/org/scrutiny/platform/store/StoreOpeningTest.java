package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.platform.settings.StartupException;

/** A store that cannot be opened is explained in one sentence, and what passes is waited for. */
class StoreOpeningTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    @TempDir
    Path folder;

    /** Makes the data folder unusable in one way. */
    private enum Fault {
        FILE_AS_FOLDER {
            @Override
            Path make(Path folder) throws IOException {
                return Files.writeString(folder.resolve("file"), "x");
            }
        },
        FOLDER_UNDER_A_FILE {
            @Override
            Path make(Path folder) throws Exception {
                return FILE_AS_FOLDER.make(folder).resolve("data");
            }
        },
        FOLDER_AS_DATABASE {
            @Override
            Path make(Path folder) throws IOException {
                Files.createDirectories(folder.resolve("store.mv.db"));
                return folder;
            }
        },
        EMPTY {
            @Override
            Path make(Path folder) throws IOException {
                Files.createFile(folder.resolve("store.mv.db"));
                return folder;
            }
        },
        OTHER_CONTENT {
            @Override
            Path make(Path folder) throws IOException {
                Files.write(folder.resolve("store.mv.db"), new byte[300_000]);
                return folder;
            }
        },
        TRUNCATED {
            @Override
            Path make(Path folder) throws Exception {
                fill(folder);
                Path file = folder.resolve("store.mv.db");
                byte[] content = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(content, 3 * 4096));
                return folder;
            }
        },
        DAMAGED {
            @Override
            Path make(Path folder) throws Exception {
                fill(folder);
                Path file = folder.resolve("store.mv.db");
                byte[] content = Files.readAllBytes(file);
                Arrays.fill(content, 100, content.length, (byte) 'x');
                Files.write(file, content);
                return folder;
            }
        };

        abstract Path make(Path folder) throws Exception;

        static void fill(Path folder) throws SQLException {
            try (Connection connection = opening(url(folder), folder, SHORT).open();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE figure AS SELECT x, random_uuid() AS id FROM system_range(1, 20000)");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FILE_AS_FOLDER, is a file. Set SCRUTINY_DATA to a folder.",
        "FOLDER_UNDER_A_FILE, or set SCRUTINY_DATA to another folder.",
        "FOLDER_AS_DATABASE, is not a file. Remove it or set SCRUTINY_DATA to another folder.",
        "EMPTY, is empty. Restore a backup",
        "OTHER_CONTENT, is damaged. Restore a backup.",
        "TRUNCATED, is damaged. Restore a backup.",
        "DAMAGED, is damaged. Restore a backup.",
    })
    void explainsAFolderThatCannotBeUsed(Fault fault, String words) throws Exception {
        Path data = fault.make(folder);
        assertThatThrownBy(() -> opening(url(data), data, SHORT).open())
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(words)
                .message()
                .hasLineCount(1);
    }

    @Test
    void aFileInUseIsExplainedAndAFreeOneOpens() throws Exception {
        Fault.fill(folder);
        try (FileChannel channel = FileChannel.open(folder.resolve("store.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> opening(url(folder), folder, SHORT).open())
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining(
                            "in use by another process. Stop it, or set SCRUTINY_DATA to another folder.");
        }
        opening(url(folder), folder, SHORT).open().close();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://localhost/x?password=secret, SCRUTINY_DATABASE_URL is jdbc:mysql://localhost/x. Give it in the form",
        "jdbc:postgresql://localhost:99999/x, SCRUTINY_DATABASE_URL",
        "postgresql://localhost/x, SCRUTINY_DATABASE_URL is postgresql://localhost/x. Give it in the form",
    })
    void explainsAnAddressOfNoStore(String url, String words) {
        assertThatThrownBy(() -> opening(url, folder, SHORT).open())
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("secret");
    }

    @Test
    void explainsThatNoDatabaseResponds() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> opening("jdbc:postgresql://localhost:" + port + "/x", folder, SHORT)
                        .open())
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("Start it, or correct SCRUTINY_DATABASE_URL.");
    }

    @Test
    @Tag("slow")
    void waitsForADatabaseThatStartsLater() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        StoreOpening opening = new StoreOpening(
                "jdbc:postgresql://localhost:" + port + "/postgres",
                "postgres",
                "postgres",
                folder,
                Duration.ofMinutes(2),
                null);
        CompletableFuture<Connection> waiting = CompletableFuture.supplyAsync(opening::open);
        try (EmbeddedPostgres later = EmbeddedPostgres.builder().setPort(port).start();
                Connection opened = waiting.get()) {
            assertThat(later.getPort()).isEqualTo(port);
            assertThat(opened.isValid(5)).isTrue();
        }
    }

    /** What PostgreSQL says in the first message after a connection is opened: a severity, a state and a message. */
    @ParameterizedTest
    @CsvSource({
        "28P01, rejects the user 'scrutiny' or its password. Correct SCRUTINY_DATABASE_USER and SCRUTINY_DATABASE_PASSWORD.",
        "28000, rejects the user 'scrutiny' or its password.",
        "3D000, 'There is no database jdbc:postgresql:'",
        "53300, Start it, or correct SCRUTINY_DATABASE_URL.",
        "57P03, Start it, or correct SCRUTINY_DATABASE_URL.",
    })
    void explainsARejectionByPostgresql(String state, String words) throws IOException {
        CompletableFuture<Void> responses;
        try (ServerSocket server = new ServerSocket(0)) {
            responses = CompletableFuture.runAsync(() -> reject(server, state));
            String url = "jdbc:postgresql://localhost:" + server.getLocalPort()
                    + "/figures?sslmode=disable&gssEncMode=disable";
            assertThatThrownBy(() -> opening(url, folder, SHORT).open())
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining(words)
                    .message()
                    .hasLineCount(1);
        }
        responses.join();
    }

    /** Responds to every connection as a server does that rejects it. */
    private static void reject(ServerSocket server, String state) {
        byte[] fields = String.format(Locale.ROOT, "SFATAL\0VFATAL\0C%s\0Mrejected\0\0", state)
                .getBytes(StandardCharsets.US_ASCII);
        while (!server.isClosed()) {
            try (Socket client = server.accept();
                    InputStream in = client.getInputStream();
                    OutputStream out = client.getOutputStream()) {
                in.readNBytes(4);
                out.write('E');
                out.write(new byte[] {0, 0, 0, (byte) (fields.length + 4)});
                out.write(fields);
                out.flush();
            } catch (IOException e) {
                // The test has closed the server.
            }
        }
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data.resolve("store");
    }

    private static StoreOpening opening(String url, Path data, Duration timeout) {
        return new StoreOpening(url, "scrutiny", "scrutiny", data, timeout, null);
    }
}
