package org.scrutiny.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What was measured, one line each, in {@code target/endurance.txt}. */
final class Report {
    private static final Path FILE = Path.of("target", "endurance.txt");

    private Report() {}

    static void line(String text) throws IOException {
        Files.writeString(FILE, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
