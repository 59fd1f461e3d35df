package org.scrutiny.bench;

import java.io.IOException;
import java.util.Map;

/** From the start of the process to the first trend that is answered. */
final class Start {
    private static final int WITH_CACHE = 25;

    private Start() {}

    /** Starts the service once for each round, and leaves it running after the last. */
    static Child measure(Options options, Service services, Series series, Table table)
            throws IOException, InterruptedException {
        double[] seconds = new double[options.rounds()];
        Child service = null;
        for (int round = 0; round < options.rounds(); round++) {
            if (service != null) {
                service.close();
            }
            service = services.start(Map.of());
            seconds[round] = service.awaitAnswer(series.trend()).toMillis() / 1000.0;
        }
        int jdk = Runtime.version().feature();
        table.atMost(
                "B10",
                "start to the first trend, JDK " + jdk,
                Comparison.Spread.of(seconds),
                "%.2f",
                "s",
                jdk >= WITH_CACHE ? 1.2 : 3);
        return service;
    }
}
