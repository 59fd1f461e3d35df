package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutiny.crash.Answer.Kind;

/** The service is asked to end while it is written to and read: no response is cut, nothing fails, nothing acknowledged is lost. */
class StopIT {
    private static final int CYCLES = Integer.getInteger("stop.cycles", 2);
    private static final int CLIENTS = 8;
    private static final int MAX_MILLIS = 500;
    /** What the client says of a response of which it has received a part. */
    private static final Pattern CUT = Pattern.compile("parsing|content-length|chunked");

    @TempDir
    Path folder;

    @Test
    void endsWithoutFailures() throws Exception {
        Path log = folder.resolve("service.log");
        Map<String, String> settings =
                Map.of("SCRUTINY_DATA", folder.resolve("data").toString(), "SCRUTINY_DEMONSTRATION", "false");
        Random random = new Random(50);
        List<Answer> all = new ArrayList<>();
        try (Load load = new Load(Duration.ZERO)) {
            try (ServiceProcess service = ServiceProcess.start(log, settings)) {
                Load.prepare(service);
            }
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                try (ServiceProcess service = ServiceProcess.start(log, settings)) {
                    load.assertStored(service);
                    load.finish(service);
                    load.start(service, CLIENTS);
                    load.await(answer -> answer.isSuccess(Kind.WRITE));
                    Thread.sleep(random.nextInt(MAX_MILLIS));
                    service.stop();
                    load.stop();
                }
                List<Answer> answers = load.take();
                check(answers);
                all.addAll(answers);
            }
            try (ServiceProcess service = ServiceProcess.start(log, settings)) {
                load.assertStored(service);
            }
            Report.line("Stop: " + CYCLES + " times, " + Answer.summary(all) + ", " + load.acknowledged()
                    + " acknowledged writes, none lost, no response cut");
        }
        // The HTTP server may log a late connection; the service, but for its mode, and its store log nothing.
        assertThat(Files.readString(log)).doesNotContain("ERROR", "WARN  [org.scrutiny.", "WARN  [io.agroal", "org.h2");
        assertThat(folder.resolve("data/scrutiny.trace.db")).doesNotExist();
    }

    private static void check(List<Answer> answers) {
        assertThat(answers)
                .allMatch(answer -> answer.status() / 100 == 2 || answer.status() == 503 || answer.status() == 0)
                .noneMatch(answer ->
                        answer.status() == 0 && CUT.matcher(answer.fault()).find());
    }
}
