package org.scrutiny.testsupport;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Runs requests concurrently, and fails if one takes longer than its timeout. */
public final class AtOnce {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private AtOnce() {}

    /** Sends equal requests concurrently, and counts their responses by status. */
    public static Map<Integer, Integer> statuses(int times, Callable<Response> request) {
        Map<Integer, Integer> counted = new TreeMap<>();
        run(times, request).forEach(response -> counted.merge(response.statusCode(), 1, Integer::sum));
        return counted;
    }

    /** Runs the same work in several threads, and returns the result of each. */
    public static <T> List<T> run(int threads, Callable<T> work) {
        return run(threads, PATIENCE, work);
    }

    /** Runs the same work in several threads with a timeout, and returns the result of each. */
    public static <T> List<T> run(int threads, Duration patience, Callable<T> work) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = IntStream.range(0, threads)
                    .mapToObj(i -> workers.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(one -> result(one, patience)).toList();
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> T result(Future<T> running, Duration patience) {
        try {
            return running.get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // The cause in the message too, since a summary of a run shows nothing else.
            throw new AssertionError("a request among many: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
