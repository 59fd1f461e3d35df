package org.scrutiny.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** As many loops at once as there are clients, until a time is over. */
final class AtOnce {
    private AtOnce() {}

    /** What one client does once; true if it went well. */
    @FunctionalInterface
    interface Step {
        boolean run() throws Exception;
    }

    static Load.Sample run(List<? extends Step> clients, int seconds) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            long start = System.nanoTime();
            long end = start + TimeUnit.SECONDS.toNanos(seconds);
            List<Callable<long[]>> loops = IntStream.range(0, clients.size())
                    .<Callable<long[]>>mapToObj(i -> () -> loop(clients.get(i), end))
                    .toList();
            long done = 0;
            long errors = 0;
            for (Future<long[]> loop : threads.invokeAll(loops, seconds + 30L, TimeUnit.SECONDS)) {
                done += loop.get()[0];
                errors += loop.get()[1];
            }
            return new Load.Sample(done * 1e9 / (System.nanoTime() - start), errors);
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] loop(Step step, long end) throws Exception {
        long[] counts = new long[2];
        while (System.nanoTime() < end) {
            counts[step.run() ? 0 : 1]++;
        }
        return counts;
    }
}
