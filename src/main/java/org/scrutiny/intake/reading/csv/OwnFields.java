package org.scrutiny.intake.reading.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.figure.FigureCells;
import org.scrutiny.intake.reading.figure.FigureFields;
import org.scrutiny.intake.reading.profile.ImportProfile;

/**
 * The columns of status, confidentiality and note beside measures: those that the profile names, otherwise those that are named
 * exactly like our own fields or like those of SDMX.
 */
final class OwnFields {
    private static final String STATUS = "/status";
    private static final String CONFIDENTIALITY = "/confidentiality";
    private static final String NOTE = "/note";

    private final Map<String, Column> columns = new HashMap<>();
    private final FigureCells cells;
    private final boolean requiresStatus;
    private ImportFault unused;

    OwnFields(ImportProfile profile, Header header, FigureCells cells, List<ImportFault> faults) {
        this.cells = cells;
        this.requiresStatus = profile.statusColumn() != null;
        find(STATUS, profile.statusColumn(), List.of("OBS_STATUS", "status"), header, faults);
        find(
                CONFIDENTIALITY,
                profile.confidentialityColumn(),
                List.of("CONF_STATUS", "confidentiality"),
                header,
                faults);
        find(NOTE, profile.noteColumn(), List.of("note"), header, faults);
    }

    private void find(String pointer, String name, List<String> standard, Header header, List<ImportFault> faults) {
        Column column = null;
        if (name != null) {
            column = header.find(name, faults);
        } else {
            for (String own : standard) {
                column = column == null && header.names().contains(own) ? header.find(own, new ArrayList<>()) : column;
            }
        }
        if (column != null) {
            columns.put(pointer, column);
        }
    }

    Map<String, Column> columns() {
        return columns;
    }

    void put(RawRecord record, ObjectNode fields) {
        put(record, NOTE, fields);
        put(record, CONFIDENTIALITY, fields);
        Column status = columns.get(STATUS);
        String text = status == null ? "" : record.cell(status.index());
        if (text.isEmpty() || FigureFields.putStatus(fields, text, cells.find(text))) {
            return;
        }
        if (requiresStatus) {
            fields.withArray(STATUS).add(text);
        } else if (unused == null) {
            unused = ImportFault.of(
                            FaultCode.UNUSED_COLUMN,
                            "The column '" + status.name() + "' is not used where its text is no SDMX status, such as '"
                                    + text + "'.",
                            "Name it as the profile's 'statusColumn' and define its texts in 'symbols', or rename it.")
                    .atLine(record.line())
                    .inColumn(status.name())
                    .withValue(text);
        }
    }

    private void put(RawRecord record, String pointer, ObjectNode fields) {
        Column column = columns.get(pointer);
        String text = column == null ? "" : record.cell(column.index());
        if (!text.isEmpty()) {
            fields.put(pointer.substring(1), FlatField.unquoted(text));
        }
    }

    void addWarnings(Collection<ImportFault> warnings) {
        if (unused != null) {
            warnings.add(unused);
        }
    }
}
