package org.scrutiny.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.scrutiny.testsupport.RawConnection;

/** Sends what no honest client sends, one connection after the other, and counts the responses. */
final class HostileClient {
    /** Counted among the statuses: the service neither responded nor closed the connection. */
    static final String SILENCE = "silence";

    private static final String END = "Host: localhost\r\nConnection: close\r\n";
    private static final String JSON = "POST /v1/areas HTTP/1.1\r\n" + END + "Content-Type: application/json\r\n";
    private static final String UPLOAD =
            "POST /v1/imports?dryRun=true HTTP/1.1\r\n" + END + "Content-Type: text/csv\r\n";
    private static final String EXPORT = "GET /v1/observations/export?format=ndjson HTTP/1.1\r\n" + END + "\r\n";
    private static final int MAX_HOLD_MILLIS = 6_000;

    private static final List<String> MALFORMED = List.of(
            "GET /v1/areas?a=%zz HTTP/1.1\r\n" + END + "\r\n",
            "GET /v1/areas HTTP/1.0\r\n\r\n",
            "GET /v1/areas HTTP/1.1\r\nHost: a b\r\n\r\n",
            "GET /v1/areas HTTP/1.1\r\n" + END + "Host: other\r\n\r\n",
            "GET /v1/areas HTTP/9.9\r\n" + END + "\r\n",
            "GET /v1/areas HTTP/1.1\r\n" + END + "X Foo: a\r\n\r\n",
            "\u0016\u0003\u0001\0\0hello\r\n\r\n",
            JSON + "Content-Length: abc\r\n\r\n",
            JSON + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
            JSON + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            JSON + "Transfer-Encoding: foo\r\n\r\nabc",
            JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
            JSON + "Origin: https://evil.example\r\nContent-Length: 0\r\n\r\n");

    private static final byte[] BOMB = gzip("\"" + " ".repeat(20_000_000));

    private final List<Attack> attacks = List.of(
            this::madeUpValues,
            this::madeUpPath,
            this::malformed,
            this::slowBody,
            this::exportThatIsNotRead,
            this::brokenGzip,
            this::deepNesting,
            this::largeHead,
            this::garbage,
            this::departure);
    private final int port;
    private final String meeting;
    private final Random random;
    private final Map<String, Integer> statuses = new ConcurrentSkipListMap<>();

    /** One kind of hostile request. */
    private interface Attack {
        void run(RawConnection connection) throws IOException, InterruptedException;
    }

    HostileClient(int port, String meeting, long seed) {
        this.port = port;
        this.meeting = meeting;
        this.random = new Random(seed);
    }

    /** Sends one request of any kind. */
    void attack() throws InterruptedException {
        String status = "none";
        try (RawConnection connection = new RawConnection(port)) {
            attacks.get(random.nextInt(attacks.size())).run(connection);
            String response = connection.readToEnd();
            if (response.startsWith("HTTP/1.")) {
                status = response.substring(9, 12);
            }
        } catch (SocketTimeoutException e) {
            status = SILENCE;
        } catch (IOException e) {
            // The service has closed the connection before it received everything.
            status = "closed";
        }
        statuses.merge(status, 1, Integer::sum);
    }

    /** How many requests had a response with this status, none, or a connection that was closed before they were sent. */
    Map<String, Integer> statuses() {
        return statuses;
    }

    private void madeUpValues(RawConnection connection) throws IOException {
        String name = List.of("dashboard", "indicator", "area", "period", "cursor", "asOf", "x" + text(5))
                .get(random.nextInt(7));
        String values = IntStream.range(0, 1 + random.nextInt(200))
                .mapToObj(i -> name + "=" + (name.equals("dashboard") ? random.nextInt(1_000_000) : text(12)))
                .collect(Collectors.joining("&"));
        String list = List.of("observations", "areas", "comments", "targets").get(random.nextInt(4));
        connection.send("GET /v1/" + list + "?limit=1&" + values + " HTTP/1.1\r\n" + END + "\r\n");
    }

    private void madeUpPath(RawConnection connection) throws IOException {
        String method = random.nextBoolean() ? text(8).toUpperCase(Locale.ROOT) : "GET";
        String path = List.of("/", "/v1/", "/v1/areas/", "/v1/observations/", "/q/", "/v1/indicators/" + text(4) + "/")
                        .get(random.nextInt(6))
                + text(10);
        connection.send(method + " " + path + " HTTP/1.1\r\n" + END + "\r\n");
    }

    private void malformed(RawConnection connection) throws IOException {
        connection.send(MALFORMED.get(random.nextInt(MALFORMED.size())));
    }

    private void slowBody(RawConnection connection) throws IOException, InterruptedException {
        connection.send((random.nextBoolean() ? JSON : UPLOAD) + "Content-Length: 1000\r\n\r\n");
        for (int held = random.nextInt(MAX_HOLD_MILLIS); held > 0; held -= 200) {
            connection.send("x");
            Thread.sleep(200);
        }
        connection.close();
    }

    private void exportThatIsNotRead(RawConnection connection) throws IOException, InterruptedException {
        connection.send(EXPORT);
        Thread.sleep(random.nextInt(MAX_HOLD_MILLIS));
        connection.close();
    }

    private void brokenGzip(RawConnection connection) throws IOException {
        byte[] body = gzip(text(2_000));
        switch (random.nextInt(4)) {
            case 0 -> random.nextBytes(body);
            case 1 -> body = Arrays.copyOf(body, body.length / 2);
            case 2 -> body[body.length / 2] ^= 0x55;
            default -> body = BOMB;
        }
        post(connection, (random.nextBoolean() ? JSON : UPLOAD) + "Content-Encoding: gzip\r\n", body);
    }

    private void deepNesting(RawConnection connection) throws IOException {
        int depth = 1 + random.nextInt(100_000);
        switch (random.nextInt(3)) {
            case 0 -> post(connection, JSON, "[".repeat(depth));
            case 1 -> post(connection, JSON, "{\"name\":".repeat(depth));
            default -> {
                // It is not closed, so that it is read and not stored.
                String document = "<meeting><meetingid>" + meeting + "</meetingid><agendaitem><agendaitemtitle>t"
                        + "</agendaitemtitle><minutesitemnumber>1</minutesitemnumber><minutesnonemptyhtmlbody>"
                        + "<div>".repeat(1 + random.nextInt(95))
                        + "x".repeat(random.nextInt(3_000_000));
                post(
                        connection,
                        "PUT /v1/meetings/" + meeting + "/minutes HTTP/1.1\r\n" + END
                                + "Content-Type: application/xml\r\n",
                        document);
            }
        }
    }

    private void largeHead(RawConnection connection) throws IOException {
        String large = "a".repeat(1_000 + random.nextInt(120_000));
        connection.send(
                random.nextBoolean()
                        ? "GET /v1/areas?name=" + large + " HTTP/1.1\r\n" + END + "\r\n"
                        : "GET /v1/areas?limit=1 HTTP/1.1\r\n" + END + "X-Large: " + large + "\r\n\r\n");
    }

    private void garbage(RawConnection connection) throws IOException {
        byte[] body = new byte[1 + random.nextInt(20_000)];
        random.nextBytes(body);
        post(connection, random.nextBoolean() ? JSON : UPLOAD, body);
    }

    /** Leaves after the request or in the middle of it, without waiting for the response. */
    private void departure(RawConnection connection) throws IOException, InterruptedException {
        String request = switch (random.nextInt(4)) {
            case 0 -> EXPORT;
            case 1 -> "GET /v1/observations?limit=1000 HTTP/1.1\r\n" + END + "\r\n";
            case 2 -> JSON + "Content-Length: 5000\r\n\r\n{\"code\":\"" + text(100);
            default -> UPLOAD + "Transfer-Encoding: chunked\r\n\r\n800\r\n" + text(1_000);
        };
        connection.send(random.nextBoolean() ? request : request.substring(0, random.nextInt(request.length())));
        Thread.sleep(random.nextInt(50));
        connection.close();
    }

    private static void post(RawConnection connection, String head, String body) throws IOException {
        post(connection, head, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void post(RawConnection connection, String head, byte[] body) throws IOException {
        connection.send(head + "Content-Length: " + body.length + "\r\n\r\n");
        connection.send(body);
    }

    private String text(int length) {
        return random.ints(length, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            compressed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
