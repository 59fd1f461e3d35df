package org.scrutiny.figures.observation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutiny.figures.validation.RuleWarning;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.rest.FieldSelection;

/** Writes observations as CSV with the fields of the contract as columns; values of a list are separated by spaces. */
final class ObservationCsv {
    private static final Map<String, Function<Observation, Object>> COLUMNS = new LinkedHashMap<>();
    /** Characters with which a spreadsheet starts a formula. */
    private static final String ACTIVE = "=+-@\t\r";

    static {
        COLUMNS.put("id", Observation::id);
        COLUMNS.put("indicator", Observation::indicator);
        COLUMNS.put("indicatorTitle", row -> text(row.indicatorTitle()));
        COLUMNS.put("area", Observation::area);
        COLUMNS.put("areaName", row -> text(row.areaName()));
        COLUMNS.put("period", Observation::period);
        COLUMNS.put("periodType", Observation::periodType);
        COLUMNS.put("periodStart", Observation::periodStart);
        COLUMNS.put("periodEnd", Observation::periodEnd);
        COLUMNS.put("value", row -> row.value() == null ? null : row.value().toPlainString());
        COLUMNS.put("unit", row -> text(row.unit()));
        COLUMNS.put(
                "numerator",
                row -> row.numerator() == null ? null : row.numerator().toPlainString());
        COLUMNS.put(
                "denominator",
                row -> row.denominator() == null ? null : row.denominator().toPlainString());
        COLUMNS.put(
                "status",
                row -> row.status().stream().map(ObservationStatus::letter).collect(Collectors.joining(" ")));
        COLUMNS.put("confidentiality", Observation::confidentiality);
        COLUMNS.put("shorthand", Observation::shorthand);
        COLUMNS.put(
                "warnings",
                row -> row.warnings().stream().map(RuleWarning::rule).collect(Collectors.joining(" ")));
        COLUMNS.put("note", row -> text(row.note()));
        COLUMNS.put("revisionNumber", Observation::revisionNumber);
        COLUMNS.put("revisionKind", row -> EnumNames.of(row.revisionKind()));
        COLUMNS.put("revisionReason", row -> text(row.revisionReason()));
        COLUMNS.put("recordedAt", Observation::recordedAt);
        COLUMNS.put("recordedBy", row -> text(row.recordedBy()));
        COLUMNS.put("sourceSystem", row -> text(row.sourceSystem()));
        COLUMNS.put("batch", Observation::batch);
        COLUMNS.put("receivedAt", Observation::receivedAt);
        COLUMNS.put("dueOn", Observation::dueOn);
        COLUMNS.put("lagDays", Observation::lagDays);
        COLUMNS.put("signOff", row -> EnumNames.of(row.signOff()));
    }

    private final CsvWriter csv;
    private final List<Function<Observation, Object>> columns = new ArrayList<>();

    ObservationCsv(Writer out, FieldSelection fields) {
        csv = CsvWriter.builder().build(out);
        List<String> names = COLUMNS.keySet().stream().filter(fields::includes).toList();
        names.forEach(name -> columns.add(COLUMNS.get(name)));
        csv.writeRecord(names);
    }

    void write(Observation row) {
        List<String> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> {
            Object value = column.apply(row);
            cells.add(value == null ? "" : value.toString());
        });
        csv.writeRecord(cells);
    }

    void flush() throws IOException {
        csv.flush();
    }

    /** Text that people wrote, escaped so that no spreadsheet runs it as a formula. */
    private static String text(String written) {
        return written == null || written.isEmpty() || ACTIVE.indexOf(written.charAt(0)) < 0 ? written : "'" + written;
    }
}
