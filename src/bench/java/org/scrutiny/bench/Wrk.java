package org.scrutiny.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 64 clients that keep their connections and ask a server for the keys of a list in turn.
 *
 * @param list a path on each line, and the tag that the client knows behind a tab
 */
record Wrk(String address, Path list) implements Load {
    private static final Path SCRIPT = Path.of("src/bench/wrk/keys.lua");
    /** Requests, microseconds and errors, as the script says them. */
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+)");

    private static final int GRACE = 30;

    static boolean isMissing() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("wrk", "-v")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !process.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public Sample run(int seconds) throws IOException, InterruptedException {
        Path output = Files.createTempFile(list.toAbsolutePath().getParent(), "wrk-", ".txt");
        Process process = new ProcessBuilder(List.of(
                        "wrk", "-t2", "-c64", "-d" + seconds + "s", "-s", SCRIPT.toString(), address, "--", "" + list))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(seconds + GRACE, TimeUnit.SECONDS)) {
                throw new IOException("wrk did not end");
            }
            return sample(Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    private static Sample sample(String output) throws IOException {
        Matcher result = RESULT.matcher(output);
        if (!result.find()) {
            throw new IOException("wrk failed: " + output);
        }
        double seconds = Double.parseDouble(result.group(2)) / 1_000_000;
        return new Sample(Double.parseDouble(result.group(1)) / seconds, Long.parseLong(result.group(3)));
    }
}
