package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutiny.testsupport.StoreUnderTest;

/**
 * Hostile clients of many kinds attack the service while others use it: it stays alive, never fails, and loses nothing. After the
 * first sixth of a long run, the heap does not grow.
 */
class HostileTrafficIT {
    private static final int SECONDS = Integer.getInteger("hostile.seconds", 10);
    private static final boolean LONG = SECONDS >= 600;
    private static final int ATTACKERS = 12;
    private static final int CLIENTS = 2;
    private static final int SAMPLES = LONG ? 60 : 2;
    /** Files of 800 figures: enough for exports that do not fit into the buffers of a connection. */
    private static final int FILES = LONG ? 200 : 10;

    private static final int SIXTHS = 6;
    private static final double MAX_GROWTH = 1.05;
    /** The heap is measured as often at once: what the requests of a moment hold is no growth. */
    private static final int MEASUREMENTS = 5;

    private static final Duration MAX_RESPONSE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final ReadWriteLock pauses = new ReentrantReadWriteLock(true);
    private volatile boolean stopping;

    @Test
    void survives() throws Exception {
        Map<String, String> settings = Map.of(
                "SCRUTINY_DATA",
                folder.resolve("data").toString(),
                "SCRUTINY_BODY_TIMEOUT",
                "4S",
                "SCRUTINY_WRITE_TIMEOUT",
                "4S",
                // The caches of responses and of the database are full after the first sixth.
                "SCRUTINY_KEPT_ANSWERS",
                "4M",
                "SCRUTINY_DATABASE_URL",
                "jdbc:h2:file:" + folder.resolve("data/scrutiny") + StoreUnderTest.H2_OPTIONS + ";CACHE_SIZE=4096");
        try (ServiceProcess service = ServiceProcess.start(folder.resolve("service.log"), settings);
                Load load = new Load(Duration.ofMillis(250))) {
            fill(service);
            load.start(service, CLIENTS);
            List<Long> heap = attack(service);
            load.stop();
            List<Answer> answers = load.take();
            Report.line("Hostile traffic: clients: " + Answer.summary(answers));
            Answer.assertProper(answers, MAX_RESPONSE);
            load.assertStored(service);
            assertThat(service.countExported()).isEqualTo(service.count("/v1/observations"));
            if (LONG) {
                List<Long> least = IntStream.range(1, SIXTHS)
                        .mapToObj(sixth ->
                                Collections.min(heap.subList(sixth * SAMPLES / SIXTHS, (sixth + 1) * SAMPLES / SIXTHS)))
                        .toList();
                assertThat(least).allMatch(bytes -> bytes <= least.get(0) * MAX_GROWTH);
            }
        }
    }

    private static long leastLiveBytes(ServiceProcess service) throws IOException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < MEASUREMENTS; i++) {
            least = Math.min(least, service.liveBytes());
        }
        return least;
    }

    private static void fill(ServiceProcess service) throws Exception {
        Load.prepare(service);
        String area = "X98000002";
        Crash.make(service, "areas", List.of(Crash.area(area)));
        Sender sender = new Sender(area);
        sender.sendFiles(
                service,
                IntStream.range(0, FILES).mapToObj(i -> Load.INDICATOR + i).toList(),
                false);
        assertThat(sender.sent()).hasSize(FILES).allMatch(sent -> sent.acknowledged);
    }

    /** Attacks for the whole time, and returns the size of the heap at regular times, between attacks. */
    private List<Long> attack(ServiceProcess service) throws Exception {
        String meeting = new ObjectMapper()
                .readTree(service.get("/v1/meetings?limit=1").body())
                .at("/value/0/id")
                .asText();
        List<HostileClient> attackers = IntStream.range(0, ATTACKERS)
                .mapToObj(seed -> new HostileClient(service.port(), meeting, seed))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(ATTACKERS);
        List<Long> heap = new ArrayList<>();
        try {
            List<Future<Void>> running = attackers.stream()
                    .map(attacker -> threads.submit(() -> attackRepeatedly(attacker)))
                    .toList();
            for (int sample = 0; sample < SAMPLES; sample++) {
                Thread.sleep(SECONDS * 1_000L / SAMPLES);
                pauses.writeLock().lock();
                try {
                    heap.add(leastLiveBytes(service));
                } finally {
                    pauses.writeLock().unlock();
                }
                Report.line("Hostile traffic: " + heap.get(sample) / 1_000 + " kB in use after " + total(attackers));
            }
            stopping = true;
            for (Future<Void> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(total(attackers))
                .doesNotContainKeys("500", HostileClient.SILENCE)
                .containsKeys("400", "404");
        return heap;
    }

    private Void attackRepeatedly(HostileClient attacker) throws InterruptedException {
        while (!stopping) {
            pauses.readLock().lock();
            try {
                attacker.attack();
            } finally {
                pauses.readLock().unlock();
            }
            Thread.sleep(20);
        }
        return null;
    }

    private static Map<String, Integer> total(List<HostileClient> attackers) {
        Map<String, Integer> total = new TreeMap<>();
        attackers.forEach(
                attacker -> attacker.statuses().forEach((status, count) -> total.merge(status, count, Integer::sum)));
        return total;
    }
}
