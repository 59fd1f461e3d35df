package org.scrutiny.crash;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends figures and files, each under a key of its own, and remembers what was acknowledged. */
final class Sender {
    static final String HEADER = "indicator,area,period,value\n";
    private static final AtomicInteger NEXT_INDICATOR = new AtomicInteger(1);

    private final String area;
    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());

    Sender(String area) {
        this.area = area;
    }

    /** Something that was sent, for an indicator of its own. */
    static final class Sent {
        final String indicator;
        final String path;
        final String body;
        final String[] headers;
        final int rows;
        volatile boolean acknowledged;

        Sent(String indicator, String path, String body, String[] headers, int rows) {
            this.indicator = indicator;
            this.path = path;
            this.body = body;
            this.headers = headers;
            this.rows = rows;
        }

        /** One figure of a quarter; the first quarter is number 0. */
        static Sent figure(String indicator, String area, int quarter) {
            String body = "{\"indicator\":\"" + indicator + "\",\"area\":\"" + area + "\",\"period\":\""
                    + quarter(quarter) + "\",\"value\":1}";
            String[] headers = {
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString()
            };
            return new Sent(indicator, "/v1/observations", body, headers, 1);
        }

        /** Sends it, again perhaps; false if there was no answer. */
        boolean send(ServiceProcess service) throws InterruptedException {
            try {
                HttpResponse<String> answer = service.post(path, body, headers);
                if (answer.statusCode() / 100 != 2) {
                    throw new AssertionError(
                            path + " of " + indicator + ": " + answer.statusCode() + " " + answer.body());
                }
                acknowledged = true;
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** A machine that is busy takes its time to the first answer. */
    void awaitAcknowledged(long millis) throws InterruptedException {
        long start = System.currentTimeMillis();
        while (sent().stream().noneMatch(one -> one.acknowledged) && System.currentTimeMillis() - start < millis) {
            Thread.sleep(10);
        }
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** One figure after the other, until there is no answer. */
    Void sendFigures(ServiceProcess service, String indicator) throws InterruptedException {
        Sent next;
        int quarter = 0;
        do {
            next = Sent.figure(indicator, area, quarter++);
            sent.add(next);
        } while (next.send(service));
        return null;
    }

    /** One file after the other, each of one indicator, until there is no answer. */
    Void sendFiles(ServiceProcess service, List<String> indicators, boolean later) throws InterruptedException {
        for (String indicator : indicators) {
            StringBuilder rows = new StringBuilder(HEADER);
            for (int i = 0; i < 800; i++) {
                rows.append(indicator + "," + area + "," + quarter(i) + ",1\n");
            }
            Sent next = new Sent(
                    indicator,
                    "/v1/imports",
                    rows.toString(),
                    new String[] {
                        "Content-Type",
                        "text/csv",
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "Prefer",
                        later ? "respond-async" : "wait=60"
                    },
                    800);
            sent.add(next);
            if (!next.send(service)) {
                return null;
            }
        }
        return null;
    }

    static String nextIndicator() {
        return "CRASH" + NEXT_INDICATOR.getAndIncrement();
    }

    private static String quarter(int number) {
        int year = 1900 + number / 4;
        return "Q" + (number % 4 + 1) + " " + year + "/" + String.format(Locale.ROOT, "%02d", (year + 1) % 100);
    }
}
