package org.scrutiny.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests to a server by wrk, on connections that are kept open.
 *
 * @param list the requests, as requests.lua describes them
 * @param writeEvery which of a client's requests are writes: 1 for all, 20 for each twentieth, 0 for none
 */
record WrkLoad(String name, Server target, Path list, int clients, int writeEvery) implements Load {
    private static final int CLIENTS = 64;
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Path SCRIPT = Path.of("src/bench/wrk/requests.lua");
    private static final Pattern RESULT =
            Pattern.compile("RESULT (?<requests>\\d+) (?<micros>\\d+) (?<status>\\d+) (?<socket>\\d+) (?<timeout>\\d+) "
                    + "(?<p50>\\d+) (?<p99>\\d+) (?<p999>\\d+)");

    /** Reads by 64 clients. */
    WrkLoad(String name, Server target, Path list) {
        this(name, target, list, CLIENTS, 0);
    }

    /** The line of a GET request. */
    static String get(String path) {
        return "GET\t" + path;
    }

    static boolean isMissing() throws InterruptedException {
        try {
            ChildProcess.run(Path.of("/dev/null"), GRACE, List.of("which", "wrk"));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public ProcessorTime server() {
        return target.time();
    }

    @Override
    public int warmSeconds() {
        return target.warmSeconds();
    }

    @Override
    public Sample run(int seconds) throws IOException, InterruptedException {
        // A write needs the tag from the last answer on its connection, and wrk keeps state per thread.
        int threads = writeEvery > 0 ? clients : Math.min(clients, 2);
        Path output = Path.of(list + ".out");
        Files.deleteIfExists(output);
        ChildProcess.run(
                output,
                GRACE.plusSeconds(seconds),
                List.of(
                        "wrk",
                        "-t" + threads,
                        "-c" + clients,
                        "-d" + seconds + "s",
                        "-s",
                        SCRIPT.toString(),
                        target.address(),
                        "--",
                        list.toString(),
                        Integer.toString(threads),
                        Integer.toString(writeEvery)));
        Matcher result = RESULT.matcher(Files.readString(output, StandardCharsets.UTF_8));
        if (!result.find()) {
            throw new IOException("wrk printed no result; see " + output);
        }
        long status = number(result, "status");
        return new Sample(
                number(result, "requests") - status,
                number(result, "micros") / 1e6,
                status + number(result, "socket"),
                number(result, "timeout"),
                new Latency(number(result, "p50") / 1e3, number(result, "p99") / 1e3, number(result, "p999") / 1e3));
    }

    private static long number(Matcher result, String group) {
        return Long.parseLong(result.group(group));
    }
}
