package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.scrutiny.crash.Answer.Kind;
import org.scrutiny.crash.Sender.Sent;

/**
 * Clients that write figures and read, while probes ask whether the service is alive and ready. A client sends a figure again, under
 * the same key, until it is acknowledged; so in the end the store has each figure once.
 */
final class Load implements AutoCloseable {
    static final String AREA = "X98000001";
    static final String INDICATOR = "LOAD";

    /** Series that the clients write to, so that they seldom meet. */
    private static final int SERIES = 250;

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofMillis(50);
    private static final Duration PROBE = Duration.ofMillis(100);
    private static final String FIGURES = "/v1/observations?area=" + AREA;

    private final Duration pause;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Set<Sent> unfinished = ConcurrentHashMap.newKeySet();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> clients = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean stopping;

    /** @param pause between two requests of a client */
    Load(Duration pause) {
        this.pause = pause;
    }

    /** Creates what the figures are of. */
    static void prepare(ServiceProcess service) throws Exception {
        Crash.make(service, "areas", List.of(Crash.area(AREA)));
        List<String> indicators = IntStream.range(0, SERIES)
                .mapToObj(i -> Crash.indicator(INDICATOR + i))
                .toList();
        Crash.make(service, "indicators", indicators);
    }

    /** Starts this many clients. */
    void start(ServiceProcess service, int count) {
        stopping = false;
        for (int client = 0; client < count; client++) {
            clients.add(threads.submit(() -> writeAndRead(service)));
        }
        clients.add(threads.submit(() -> probe(service)));
    }

    /** Waits until each client has its last response. */
    void stop() throws Exception {
        stopping = true;
        for (Future<?> client : clients) {
            client.get();
        }
        clients.clear();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** The answers since the last time. */
    List<Answer> take() {
        List<Answer> taken = new ArrayList<>();
        for (Answer next = answers.poll(); next != null; next = answers.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** Waits for such an answer to a request that is sent from now on. */
    void await(Predicate<Answer> expected) throws InterruptedException {
        long start = System.nanoTime();
        while (answers.stream().noneMatch(answer -> answer.startNanos() > start && expected.test(answer))) {
            assertThat(System.nanoTime() - start)
                    .as(() -> "waiting after " + Answer.summary(List.copyOf(answers)))
                    .isLessThan(PATIENCE.toNanos());
            assertThat(clients).noneMatch(Future::isDone);
            Thread.sleep(10);
        }
    }

    /** Checks that exactly what was acknowledged is there. */
    void assertStored(ServiceProcess service) throws IOException, InterruptedException {
        assertThat(service.count(FIGURES)).isEqualTo(acknowledged.get());
    }

    /** Sends the figures again to which there was no answer. */
    void finish(ServiceProcess service) throws InterruptedException {
        for (Sent figure : List.copyOf(unfinished)) {
            assertThat(write(service, figure)).isEqualTo(201);
        }
    }

    int acknowledged() {
        return acknowledged.get();
    }

    private Void writeAndRead(ServiceProcess service) throws InterruptedException {
        boolean answered = true;
        Sent figure = null;
        int reads = 0;
        while (answered && !(stopping && figure == null)) {
            if (figure == null) {
                int number = numbers.getAndIncrement();
                figure = Sent.figure(INDICATOR + number % SERIES, AREA, number / SERIES);
                unfinished.add(figure);
            }
            int status = write(service, figure);
            if (status != 503) {
                figure = null;
            }
            answered = status > 0 && read(service, reads++);
            Thread.sleep(figure == null ? pause.toMillis() : RETRY.toMillis());
        }
        return null;
    }

    private int write(ServiceProcess service, Sent figure) throws InterruptedException {
        Answer answer = exchange(Kind.WRITE, () -> service.post(figure.path, figure.body, figure.headers));
        if (answer.status() == 201) {
            unfinished.remove(figure);
            acknowledged.incrementAndGet();
        }
        return answer.status();
    }

    /** False if there is no answer. */
    private boolean read(ServiceProcess service, int number) throws InterruptedException {
        String indicator = INDICATOR + number % SERIES;
        String path = switch (number % 4) {
            case 0 -> "/v1/observations?indicator=" + indicator;
            case 1 -> "/v1/indicators/" + indicator + "/trend?area=" + AREA;
            case 2 -> FIGURES + "&limit=" + (1 + number % 200);
            default -> "/v1/indicators/" + indicator;
        };
        return exchange(Kind.READ, () -> service.get(path)).status() > 0;
    }

    private Void probe(ServiceProcess service) throws InterruptedException {
        boolean answered = true;
        while (answered && !stopping) {
            answered = exchange(Kind.LIVE, () -> service.get("/q/health/live")).status() > 0
                    && exchange(Kind.READY, () -> service.get("/q/health/ready"))
                                    .status()
                            > 0;
            Thread.sleep(PROBE.toMillis());
        }
        return null;
    }

    private Answer exchange(Kind kind, Callable<HttpResponse<String>> request) throws InterruptedException {
        long start = System.nanoTime();
        Answer answer;
        try {
            answer = Answer.of(kind, request.call(), start);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            answer = Answer.of(kind, e, start);
        }
        answers.add(answer);
        return answer;
    }
}
