package org.scrutiny.intake.reading.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.figure.FigureCells;
import org.scrutiny.intake.reading.figure.FigureFields;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.intake.reading.profile.MeasureRole;

/**
 * Maps each column to a field of the resource, and each record to one resource. A column without a field is a fault, unless
 * the profile uses it in {@code where}.
 */
final class FlatRecordMapper implements RecordMapper {
    /** Read although no field has its content, so that it can be compared with the area's code. */
    private static final String AREA_NAME = "areaName";

    private static final String STATUS = "/status";

    private final ImportProfile profile;
    private final RowConditions conditions;
    private final FigureCells cells;
    private final List<FlatField> fields = new ArrayList<>();
    private final MeasureGroup figure = new MeasureGroup(null, null);
    private final Map<String, String> places = new HashMap<>();
    /** Codes by the name that a cell may use instead, by pointer of the field. */
    private final Map<String, UnaryOperator<String>> codes = new HashMap<>();

    private final BitSet wanted = new BitSet();
    private final BitSet texts = new BitSet();

    /** Creates the mapper of a file with this header; adds a fault for every column that does not fit. */
    FlatRecordMapper(Header header, ImportProfile profile, CsvOptions options, List<ImportFault> faults) {
        this.profile = profile;
        this.conditions = new RowConditions(profile.where(), header, faults);
        this.cells = new FigureCells(profile.symbols(), profile.decimals());
        codes.put("/area", joined(profile.areas(), options.names().areas()));
        codes.put("/indicator", joined(profile.indicators(), options.names().indicators()::get));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.names().size(); i++) {
            Column column = new Column(i, header.names().get(i));
            String path = column.name().isEmpty() ? null : path(column.name(), options.fields());
            if (path == null && conditions.columns().contains(column)) {
                continue;
            }
            ImportFault fault = fault(column, path, options.fields());
            if (fault == null && !seen.add(path)) {
                fault = Header.duplicate(column.name());
            }
            if (fault != null) {
                faults.add(fault.atLine(header.line()).inColumn(column.name()));
            } else {
                add(column, path, options.fields().types().get(path));
            }
        }
        conditions.columns().forEach(column -> wanted.set(column.index()));
    }

    /** Finds a code by the profile's own names, then by those of the catalogue; the text itself if neither knows it. */
    private static UnaryOperator<String> joined(Map<String, String> own, UnaryOperator<String> names) {
        return text -> {
            String code = own.containsKey(text) ? own.get(text) : names.apply(text);
            return code == null ? text : code;
        };
    }

    /** Path of the field: a profile may rename the columns of area and indicator. */
    private String path(String column, ResourceFields resource) {
        if (column.equals(profile.areaColumn())) {
            return "area";
        }
        if (column.equals(profile.indicatorColumn())) {
            return "indicator";
        }
        if (column.equals(profile.statusColumn())) {
            return "status";
        }
        if (column.equals(profile.confidentialityColumn())) {
            return "confidentiality";
        }
        if (column.equals(profile.noteColumn())) {
            return "note";
        }
        int period = profile.periodColumns().indexOf(column);
        if (period >= 0 && profile.periodColumns().size() == 2) {
            return period == 0 ? "timePeriod" : "timeIdentifier";
        }
        if (period == 0) {
            return profile.timeIdentifier() == null ? "period" : "timePeriod";
        }
        return resource.path(column);
    }

    private static ImportFault fault(Column column, String path, ResourceFields resource) {
        if (column.name().isEmpty()) {
            return ImportFault.of(
                    FaultCode.UNNAMED_COLUMN,
                    "Column " + (column.index() + 1) + " has no name.",
                    "Name the column or remove it. In R, write the file with row.names = FALSE.");
        }
        if (path != null && resource.types().containsKey(path)) {
            return null;
        }
        String all = resource.types().entrySet().stream()
                .filter(field -> field.getValue() != FieldType.IGNORED)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        return ImportFault.of(
                FaultCode.UNKNOWN_COLUMN,
                "No field corresponds to the column '" + column.name() + "'.",
                "Possible columns: " + all + ". Use a profile to map other columns.");
    }

    private void add(Column column, String path, FieldType type) {
        if (type == FieldType.IGNORED && !path.equals(AREA_NAME)) {
            return;
        }
        wanted.set(column.index());
        texts.set(column.index(), type == FieldType.TEXT || type == FieldType.LIST);
        if (type == FieldType.FIGURE) {
            figure.columns().put(MeasureRole.valueOf(path.toUpperCase(Locale.ROOT)), column);
            places.put("/" + path, column.name());
            return;
        }
        FlatField field = new FlatField(column, path, type);
        fields.add(field);
        places.put(field.pointer(), column.name());
    }

    @Override
    public boolean wants(int column) {
        return wanted.get(column);
    }

    @Override
    public boolean maySpanLines(int column) {
        return !wanted.get(column) || texts.get(column);
    }

    @Override
    public boolean map(RawRecord record, Collection<ParsedRow> rows) {
        if (!conditions.hold(record)) {
            return false;
        }
        List<ImportFault> faults = new ArrayList<>(0);
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        for (FlatField field : fields) {
            String text = record.cell(field.column().index());
            if (field.pointer().equals(STATUS) && FigureFields.putStatus(resource, text, cells.find(text))) {
                continue;
            }
            if (!text.isEmpty()) {
                UnaryOperator<String> byName = codes.get(field.pointer());
                field.put(resource, byName == null ? text : byName.apply(text), cells, faults);
            }
        }
        if (!figure.columns().isEmpty()) {
            figure.readFigure(record, Map.of(), cells, resource, faults);
        }
        putConstant(resource, "area", profile.area());
        putConstant(resource, "period", profile.period());
        putConstant(resource, "timeIdentifier", profile.timeIdentifier());
        putConstant(resource, "sourceSystem", profile.sourceSystem());
        faults.replaceAll(fault -> fault.atLine(record.line()));
        rows.add(new ParsedRow(record.line(), resource, places, record.text(), faults));
        return true;
    }

    private static void putConstant(ObjectNode resource, String name, String text) {
        if (text != null && !resource.has(name)) {
            resource.put(name, text);
        }
    }
}
