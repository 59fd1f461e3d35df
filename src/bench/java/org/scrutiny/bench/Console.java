package org.scrutiny.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output in UTF-8, regardless of the locale. */
final class Console {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Console() {}

    static void say(String line) {
        OUT.println(line);
    }
}
