package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutiny.crash.Answer.Kind;

/**
 * The disk of the embedded database is filled and freed again while clients write and read. Started by {@code src/bench/full-disk},
 * because it needs a small disk of its own; the build does not run it.
 */
class FullDisk {
    private static final int CYCLES = Integer.getInteger("disk.cycles", 10);
    private static final int CLIENTS = 4;
    private static final int SECONDS = 3;
    private static final Duration MAX_RESPONSE = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    @Test
    void rejectsWritesAndRecovers() throws Exception {
        Path disk = Path.of(System.getProperty("disk"));
        Path log = folder.resolve("service.log");
        Map<String, String> settings =
                Map.of("SCRUTINY_DATA", disk.resolve("data").toString(), "SCRUTINY_DEMONSTRATION", "false");
        List<Answer> all = new ArrayList<>();
        try (Load load = new Load(Duration.ofMillis(10))) {
            try (ServiceProcess service = ServiceProcess.start(log, settings)) {
                Load.prepare(service);
                load.start(service, CLIENTS);
                for (int cycle = 0; cycle < CYCLES; cycle++) {
                    load.await(answer -> answer.isSuccess(Kind.WRITE));
                    Thread.sleep(SECONDS * 1_000L);
                    fill(disk.resolve("filler"));
                    load.await(answer -> answer.is(Kind.WRITE, 503));
                    load.await(answer -> answer.isSuccess(Kind.READ));
                    Thread.sleep(SECONDS * 1_000L);
                    load.await(answer -> answer.isSuccess(Kind.READ));
                    Files.delete(disk.resolve("filler"));
                    long freed = System.nanoTime();
                    load.await(answer -> answer.isSuccess(Kind.WRITE));
                    Report.line("Full disk: first write after " + Report.seconds(System.nanoTime() - freed));
                    all.addAll(load.take());
                }
                load.stop();
                all.addAll(load.take());
                load.assertStored(service);
                service.kill();
            }
            Report.line("Full disk: " + CYCLES + " times, " + Answer.summary(all));
            Answer.assertProper(all, MAX_RESPONSE);
            try (ServiceProcess service = ServiceProcess.start(log, settings)) {
                load.assertStored(service);
                assertThat(service.countExported()).isEqualTo(load.acknowledged());
            }
            assertThat(ServiceProcess.run(
                            log, settings, "backup", folder.resolve("all.zip").toString()))
                    .isEqualTo(0);
            Report.line("Full disk: " + load.acknowledged() + " acknowledged writes, none lost, doubled or corrupt");
        }
    }

    /** Writes until there is no byte left. */
    private static void fill(Path file) throws IOException {
        byte[] block = new byte[4_096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }
}
