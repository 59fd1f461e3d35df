package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The results as a Markdown table, saved after every row so that an interrupted run keeps what it has. */
final class ResultTable {
    private static final List<String> HEADINGS = List.of(
            "id",
            "measure",
            "service",
            "CPU µs",
            "reference",
            "its rate",
            "its CPU µs",
            "ratio",
            "goal",
            "met",
            "notes");

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    ResultTable(Path file, String title) throws IOException {
        this.file = file;
        lines.add(title);
        lines.add("");
        add(HEADINGS);
        add(HEADINGS.stream().map(heading -> "---").toList());
    }

    private void add(List<String> cells) throws IOException {
        String line = "| " + String.join(" | ", cells) + " |";
        lines.add(line);
        Console.say(line);
        Files.write(file, lines);
    }

    void skip(String id, String what, String reason) throws IOException {
        add(List.of(id, what, "skipped", "", "", "", "", "", "", "", reason));
    }

    /** Compares rates: a higher ratio is better. */
    void compare(String id, String what, Comparison all, int load, int reference, Goal goal) throws IOException {
        compare(id, what, all, load, reference, all.ratio(load, reference, Comparison.Window::perSecond), goal);
    }

    /** Compares processor time: a lower ratio is better. */
    void compareTime(
            String id,
            String what,
            Comparison all,
            int load,
            int reference,
            ToDoubleFunction<Comparison.Window> time,
            Goal goal)
            throws IOException {
        compare(id, what, all, load, reference, all.ratio(load, reference, time), goal);
    }

    /** Compares the rate of a load with that of the earlier version, if it was measured. */
    void compareBefore(String id, String what, Comparison all, int load) throws IOException {
        int before = all.names().indexOf(EarlierVersion.NAME);
        if (before >= 0) {
            compare(id, what, all, load, before, Goal.NONE);
        }
    }

    void compare(String id, String what, Comparison all, int load, int reference, Spread ratio, Goal goal)
            throws IOException {
        add(List.of(
                id,
                what,
                all.rate(load).text("%.0f") + " /s",
                all.micros(load),
                all.names().get(reference),
                all.rate(reference).text("%.0f") + " /s",
                all.micros(reference),
                ratio.text(ratio.median() < 10 ? "%.3f" : "%.1f"),
                goal.text(""),
                goal.met(ratio.median()),
                all.notes(load, reference)));
    }

    /** Compares times of the rounds: a lower ratio is better. */
    void compareSeconds(
            String id, String what, double[] seconds, String reference, double[] referenceSeconds, String notes)
            throws IOException {
        add(List.of(
                id,
                what,
                Spread.of(seconds).text("%.2f") + " s",
                "",
                reference,
                Spread.of(referenceSeconds).text("%.2f") + " s",
                "",
                Spread.ofRatios(seconds, referenceSeconds).text("%.3f"),
                "",
                "",
                notes));
    }

    /**
     * A figure without a reference.
     *
     * @param unit with the space before it
     */
    void single(String id, String what, Spread figure, String format, String unit, Goal goal, String notes)
            throws IOException {
        add(List.of(
                id,
                what,
                figure.text(format) + unit,
                "",
                "",
                "",
                "",
                "",
                goal.text(unit),
                goal.met(figure.median()),
                notes));
    }

    String text() {
        return String.join("\n", lines);
    }
}
