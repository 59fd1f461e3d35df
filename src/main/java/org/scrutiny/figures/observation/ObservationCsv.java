package org.scrutiny.figures.observation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scrutiny.figures.validation.RuleWarning;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.rest.FieldSelection;

/** Writes observations as CSV with the fields of the contract as columns; values of a list are separated by spaces. */
final class ObservationCsv {
    /** Characters with which a spreadsheet starts a formula, also in full width, or that it skips before one. */
    private static final String ACTIVE = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvWriter csv;
    private final List<ObservationField> columns;

    ObservationCsv(Writer out, FieldSelection fields) {
        csv = CsvWriter.builder().build(out);
        columns = ObservationField.ALL.stream()
                .filter(field -> fields.includes(field.name().getValue()))
                .toList();
        csv.writeRecord(columns.stream().map(field -> field.name().getValue()).toList());
    }

    void write(Observation row) {
        List<String> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(cell(column.value().apply(row))));
        csv.writeRecord(cells);
    }

    void flush() throws IOException {
        csv.flush();
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return escaped(text);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Enum<?> constant) {
            return EnumNames.of(constant);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ObservationCsv::cell).collect(Collectors.joining(" "));
        }
        return value instanceof RuleWarning warning ? warning.rule() : value.toString();
    }

    /** Text, escaped so that no spreadsheet runs it as a formula. An import removes the quote. */
    private static String escaped(String text) {
        return isActive(text) ? "'" + text : text;
    }

    private static boolean isActive(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && ACTIVE.indexOf(text.charAt(first)) >= 0;
    }
}
