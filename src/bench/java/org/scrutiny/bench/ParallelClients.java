package org.scrutiny.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Repeats an operation in one thread per client until the window ends. */
final class ParallelClients {
    private ParallelClients() {}

    @FunctionalInterface
    interface Operation {
        /** Returns whether it succeeded. */
        boolean run() throws Exception;
    }

    static Load.Sample run(List<? extends Operation> clients, int seconds) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            long start = System.nanoTime();
            long end = start + TimeUnit.SECONDS.toNanos(seconds);
            Stream<Callable<long[]>> loops = clients.stream().map(client -> () -> loop(client, end));
            long done = 0;
            long errors = 0;
            for (Future<long[]> loop : threads.invokeAll(loops.toList(), seconds + 30L, TimeUnit.SECONDS)) {
                done += loop.get()[0];
                errors += loop.get()[1];
            }
            return new Load.Sample(done, (System.nanoTime() - start) / 1e9, errors);
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] loop(Operation operation, long end) throws Exception {
        long[] counts = new long[2];
        while (System.nanoTime() < end) {
            counts[operation.run() ? 0 : 1]++;
        }
        return counts;
    }
}
