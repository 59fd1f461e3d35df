package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.scrutiny.crash.Sender.Sent;

/**
 * Kills the service during writes, again and again, and checks its store: every acknowledged write is there, a file is there
 * as a whole or not at all, and a repeated request is there once.
 */
final class Crash {
    private static final int CYCLES = Integer.getInteger("crash.cycles", 2);
    private static final int FILES = 200;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final String AREA = "E06000041";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Crash() {}

    static void again(Path folder, Map<String, String> store) throws Exception {
        Map<String, String> settings = new HashMap<>(store);
        settings.put("SCRUTINY_DEMONSTRATION", "false");
        Path log = folder.resolve("service.log");
        try {
            killRepeatedly(log, settings);
        } catch (Exception | AssertionError e) {
            e.addSuppressed(new AssertionError("The service logged:\n" + ServiceProcess.lastOf(log)));
            throw e;
        }
    }

    private static void killRepeatedly(Path log, Map<String, String> settings) throws Exception {
        Random random = new Random(20);
        try (ServiceProcess service = ServiceProcess.start(log, settings)) {
            make(service, "areas", List.of(area(AREA)));
        }
        int files = 0;
        int acknowledged = 0;
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            Sender sender = new Sender(AREA);
            try (ServiceProcess service = ServiceProcess.start(log, settings)) {
                crash(service, sender, random.nextInt(3_000));
            }
            assertThat(sender.sent()).as("cycle %d sent something", cycle).anyMatch(sent -> sent.acknowledged);
            try (ServiceProcess service = ServiceProcess.start(log, settings)) {
                for (List<Sent> ofIndicator : byIndicator(sender).values()) {
                    check(service, ofIndicator);
                }
            }
            files += (int) sender.sent().stream().filter(sent -> sent.rows > 1).count();
            acknowledged += (int)
                    sender.sent().stream().filter(sent -> sent.acknowledged).count();
        }
        assertThat(files).isPositive();
        Report.line("Crash on " + settings.getOrDefault("SCRUTINY_DATABASE_URL", "H2") + ": " + CYCLES + " kills, "
                + acknowledged + " acknowledged figures and files, none lost, half or doubled");
    }

    /** Writes with four senders at once, and kills the service under them. */
    private static void crash(ServiceProcess service, Sender sender, int millis) throws Exception {
        List<String> indicators =
                Stream.generate(Sender::nextIndicator).limit(2 + 2L * FILES).toList();
        make(service, "indicators", indicators.stream().map(Crash::indicator).toList());
        List<Callable<Void>> work = List.of(
                () -> sender.sendFigures(service, indicators.get(0)),
                () -> sender.sendFigures(service, indicators.get(1)),
                () -> sender.sendFiles(service, indicators.subList(2, 2 + FILES), false),
                () -> sender.sendFiles(service, indicators.subList(2 + FILES, indicators.size()), true));
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Future<Void>> running = work.stream().map(threads::submit).toList();
            sender.awaitAcknowledged(PATIENCE_MILLIS);
            Thread.sleep(millis);
            service.kill();
            for (Future<Void> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void check(ServiceProcess service, List<Sent> sent) throws Exception {
        Sent last = sent.get(sent.size() - 1);
        int acknowledged = sent.stream()
                .filter(one -> one.acknowledged)
                .mapToInt(one -> one.rows)
                .sum();
        if (!last.acknowledged) {
            assertThat(figures(service, last.indicator))
                    .as("%s holds all of the last request or nothing", last.indicator)
                    .isIn(acknowledged, acknowledged + last.rows);
            assertThat(last.send(service)).isTrue();
        }
        awaitFigures(
                service, last.indicator, sent.stream().mapToInt(one -> one.rows).sum());
        JsonNode page = read(service, "/v1/observations?limit=1000&indicator=" + last.indicator);
        assertThat(page.path("value").findValuesAsText("revisionNumber")).containsOnly("1");
    }

    /** An import acknowledged as queued may still be running. */
    private static void awaitFigures(ServiceProcess service, String indicator, int expected) throws Exception {
        long start = System.currentTimeMillis();
        int found = figures(service, indicator);
        while (found != expected) {
            assertThat(System.currentTimeMillis() - start)
                    .as("%s has %d figures of %d", indicator, found, expected)
                    .isLessThan(PATIENCE_MILLIS);
            Thread.sleep(50);
            found = figures(service, indicator);
        }
    }

    private static int figures(ServiceProcess service, String indicator) throws IOException, InterruptedException {
        return service.count("/v1/observations?indicator=" + indicator);
    }

    private static JsonNode read(ServiceProcess service, String path) throws IOException, InterruptedException {
        return JSON.readTree(service.get(path).body());
    }

    private static Map<String, List<Sent>> byIndicator(Sender sender) {
        Map<String, List<Sent>> all = new HashMap<>();
        sender.sent()
                .forEach(sent -> all.computeIfAbsent(sent.indicator, key -> new ArrayList<>())
                        .add(sent));
        return all;
    }

    static void make(ServiceProcess service, String type, List<String> rows) throws Exception {
        assertThat(service.post("/v1/imports?type=" + type, rows.toString(), "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    static String area(String code) {
        return "{\"code\":\"" + code + "\",\"name\":\"Wokingham\",\"level\":\"local_authority\"}";
    }

    static String indicator(String code) {
        return "{\"code\":\"" + code
                + "\",\"title\":\"Referrals\",\"measure\":\"count\",\"improvementDirection\":\"neutral\",\"frequency\":\"quarterly\"}";
    }
}
