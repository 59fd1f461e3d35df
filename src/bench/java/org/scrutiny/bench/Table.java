package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result, as Markdown; written anew with every row, so that a run that is cut short leaves what it has. */
final class Table {
    private final Path file;
    private final List<String> lines = new ArrayList<>();

    Table(Path file, String title) throws IOException {
        this.file = file;
        lines.add(title);
        lines.add("");
        add("id", "what", "ours", "reference", "reference gives", "ratio", "goal", "met");
        add("---", "---", "---", "---", "---", "---", "---", "---");
    }

    void add(String... cells) throws IOException {
        String line = "| " + String.join(" | ", cells) + " |";
        lines.add(line);
        Console.say(line);
        Files.write(file, lines);
    }

    /** A measure that could not be taken. */
    void skip(String id, String what, String reason) throws IOException {
        add(id, what, "skipped: " + reason, "", "", "", "", "");
    }

    void compare(
            String id, String what, Comparison comparison, int load, String reference, int referenceLoad, double goal)
            throws IOException {
        Comparison.Spread ratio = comparison.ratio(load, referenceLoad);
        add(
                id,
                what + (comparison.errors() == 0 ? "" : " (" + comparison.errors() + " errors)"),
                comparison.rate(load).text("%.0f") + " /s",
                reference,
                comparison.rate(referenceLoad).text("%.0f") + " /s",
                ratio.text(ratio.median() < 10 ? "%.3f" : "%.1f"),
                goal > 0 ? "≥ " + goal : "",
                goal > 0 ? met(ratio.median() >= goal) : "");
    }

    /** A figure that stands alone and is to be small. */
    void atMost(String id, String what, Comparison.Spread figure, String format, String unit, double goal)
            throws IOException {
        add(
                id,
                what,
                figure.text(format) + " " + unit,
                "",
                "",
                "",
                "≤ " + String.format(Locale.ROOT, format, goal) + " " + unit,
                met(figure.median() <= goal));
    }

    String text() {
        return String.join("\n", lines);
    }

    private static String met(boolean met) {
        return met ? "yes" : "no";
    }
}
