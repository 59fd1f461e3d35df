package org.scrutiny.intake.imports.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutiny.figures.observation.EarlierRows;
import org.scrutiny.figures.observation.ValidatedObservation;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.platform.problem.ErrorCode;

/**
 * The figures for which the rows of a file differ, and the lines of these rows. Which row is right is unknown, so all are
 * rejected, in whatever order they come.
 */
public final class Contradictions {
    /** For a file without any. */
    public static final Contradictions NONE = new Contradictions(Set.of());

    private static final int MAX_LINES = 5;
    /** Largest number of figures whose rows are compared column by column. */
    private static final int MAX_COMPARED = 1_000;

    private final Map<FigureKey, Place> places = new HashMap<>();
    private int compared;

    /** The rows of one figure. */
    private static final class Place {
        private final List<Long> lines = new ArrayList<>(2);
        private ParsedRow first;
        private String hint;
    }

    public Contradictions(Set<FigureKey> keys) {
        keys.forEach(key -> places.put(key, new Place()));
    }

    /** Why the file as a whole is rejected: it contradicts itself more often than can be reported. Null otherwise. */
    public ImportFault findExcess() {
        return places.size() <= EarlierRows.MAX_KEYS
                ? null
                : ImportFault.ofFile(
                        ErrorCode.ALREADY_EXISTS.code(),
                        "The file has different rows for more than " + EarlierRows.MAX_KEYS
                                + " figures, so nothing was imported.");
    }

    /** Records a row if its figure is contradicted. */
    void add(ParsedRow row, FigureKey key, RowReader file) {
        Place place = places.get(key);
        if (place == null) {
            return;
        }
        if (place.lines.size() <= MAX_LINES) {
            place.lines.add(row.line());
        }
        if (place.first != null && place.hint == null) {
            place.hint = file.explainDifference(place.first, row);
        } else if (place.first == null && compared < MAX_COMPARED) {
            place.first = row;
            compared++;
        }
    }

    /** The fault of a row whose figure is contradicted; null if it is not. */
    ImportFault find(ParsedRow row, ValidatedObservation written) {
        FigureKey key = written.figure().key();
        Place place = places.get(key);
        if (place == null) {
            return null;
        }
        String period = written.figure().period().label();
        return row.fault(
                "/period",
                ErrorCode.ALREADY_EXISTS.code(),
                period,
                "The file has different figures for " + key.indicator() + " in " + key.area() + " in " + period
                        + others(place, row.line()),
                place.hint == null ? "Keep the row that is right." : place.hint);
    }

    private static String others(Place place, long line) {
        List<Long> others =
                place.lines.stream().filter(other -> other != line).distinct().toList();
        if (others.isEmpty()) {
            return ".";
        }
        return (others.size() == 1 ? "; see line " : "; see lines ")
                + others.stream().limit(MAX_LINES).map(String::valueOf).collect(Collectors.joining(", ")) + ".";
    }
}
