package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutiny.crash.Answer.Kind;
import org.scrutiny.testsupport.RestartablePostgresql;

/**
 * PostgreSQL is stopped, or stops responding, while clients write and read: each has an answer soon, the service recovers by itself,
 * and nothing acknowledged is lost. A run of many outages lets them take 5 to 60 seconds.
 */
class OutageIT {
    private static final int CYCLES = Integer.getInteger("outage.cycles", 1);
    private static final int CLIENTS = 8;

    /** A short run may share its processors with other tests. */
    private static final Duration MAX_RESPONSE = Duration.ofSeconds(CYCLES > 1 ? 3 : 15);

    private static final Duration MAX_RECOVERY = Duration.ofSeconds(CYCLES > 1 ? 2 : 15);

    @TempDir
    Path folder;

    /** What is done to the database. */
    private interface Step {
        void run(RestartablePostgresql database) throws Exception;
    }

    @Test
    void stoppedDatabase() throws Exception {
        repeat("stopped", RestartablePostgresql::stop, RestartablePostgresql::start);
    }

    @Test
    void frozenDatabase() throws Exception {
        repeat("frozen", RestartablePostgresql::freeze, RestartablePostgresql::thaw);
    }

    private void repeat(String what, Step begin, Step end) throws Exception {
        try (RestartablePostgresql database = new RestartablePostgresql(folder.resolve("postgresql"))) {
            Map<String, String> settings =
                    new TreeMap<>(ServiceProcess.settings(database.url(), folder.resolve("data")));
            settings.put("SCRUTINY_DEMONSTRATION", "false");
            try (ServiceProcess service = ServiceProcess.start(folder.resolve("service.log"), settings);
                    Load load = new Load(Duration.ofMillis(10))) {
                Load.prepare(service);
                load.start(service, CLIENTS);
                List<Answer> all = new ArrayList<>();
                List<Duration> recoveries = new ArrayList<>();
                for (int cycle = 0; cycle < CYCLES; cycle++) {
                    int seconds = CYCLES == 1 ? 3 : 5 + 55 * cycle / (CYCLES - 1);
                    load.await(answer -> answer.isSuccess(Kind.WRITE));
                    long gone = System.nanoTime();
                    begin.run(database);
                    Thread.sleep(seconds * 1_000L);
                    load.await(answer -> answer.is(Kind.READY, 503));
                    end.run(database);
                    long back = System.nanoTime();
                    load.await(answer -> answer.isSuccess(Kind.WRITE));
                    load.await(answer -> answer.is(Kind.READY, 200));
                    List<Answer> answers = load.take();
                    recoveries.add(check(what + " for " + seconds + " s", answers, gone, back));
                    all.addAll(answers);
                }
                load.stop();
                Answer.assertProper(all, MAX_RESPONSE);
                assertThat(recoveries).allMatch(duration -> duration.compareTo(MAX_RECOVERY) <= 0);
                load.assertStored(service);
                Report.line(
                        "Outage: " + what + ": " + load.acknowledged() + " acknowledged writes, none lost or doubled");
            }
        }
    }

    /** Returns how long after the end of the outage a write succeeded. */
    private static Duration check(String what, List<Answer> answers, long gone, long back) throws IOException {
        assertThat(answers)
                .filteredOn(answer -> answer.request() == Kind.READY
                        && answer.startNanos() > gone + MAX_RESPONSE.toNanos()
                        && answer.endNanos() < back)
                .allMatch(answer -> answer.status() == 503);
        long recovered = answers.stream()
                .filter(answer -> answer.endNanos() > back && answer.isSuccess(Kind.WRITE))
                .mapToLong(Answer::endNanos)
                .min()
                .orElseThrow();
        Report.line("Outage: " + what + ": " + Answer.summary(answers) + ", first write after "
                + Report.seconds(recovered - back));
        return Duration.ofNanos(recovered - back);
    }
}
