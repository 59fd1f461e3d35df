package org.scrutiny.intake.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every column is a field of the resource, and every record gives one of it. A column that is no field is a fault,
 * unless the profile asks for it in {@code where}.
 */
final class FlatRecordMapper implements RecordMapper {
    private final ImportProfile profile;
    private final RowConditions rowConditions;
    private final FigureCells cells;
    private final List<FlatField> fields = new ArrayList<>();
    private final MeasureGroup figure = new MeasureGroup(null);
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Map<String, String>> known = new HashMap<>();
    private final BitSet wanted = new BitSet();
    private final BitSet texts = new BitSet();

    /** A plan for a file with this header; what does not fit goes to the faults. */
    FlatRecordMapper(Header header, ImportProfile profile, CsvOptions options, List<FileFault> faults) {
        this.profile = profile;
        this.rowConditions = new RowConditions(profile.where(), header, faults);
        this.cells = new FigureCells(profile.symbols(), profile.decimals());
        known.put("/area", joined(options.names().areas(), profile.areas()));
        known.put("/indicator", joined(options.names().indicators(), profile.indicators()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.names().size(); i++) {
            Column column = new Column(i, header.names().get(i));
            String path = column.name().isEmpty() ? null : path(column.name(), options.fields());
            if (path == null && rowConditions.columns().contains(column)) {
                continue;
            }
            FileFault fileFault = fault(column, path, options.fields());
            if (fileFault == null && !seen.add(path)) {
                fileFault = Header.duplicate(column.name());
            }
            if (fileFault != null) {
                faults.add(fileFault.line(header.line()).column(column.name()));
            } else {
                add(column, path, options.fields().types().get(path));
            }
        }
        rowConditions.columns().forEach(column -> wanted.set(column.index()));
    }

    private static Map<String, String> joined(Map<String, String> names, Map<String, String> own) {
        Map<String, String> all = new HashMap<>(names);
        all.putAll(own);
        return all;
    }

    /** The field's path: a profile may call our own columns something else. */
    private String path(String column, ResourceFields resource) {
        if (column.equals(profile.areaColumn())) {
            return "area";
        }
        if (column.equals(profile.indicatorColumn())) {
            return "indicator";
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

    private static FileFault fault(Column column, String path, ResourceFields resource) {
        if (column.name().isEmpty()) {
            return FileFault.of(
                    FaultCode.UNNAMED_COLUMN,
                    "Column " + (column.index() + 1) + " has no name.",
                    "Name it, or leave it out; R leaves its line numbers out with row.names = FALSE.");
        }
        if (path != null && resource.types().containsKey(path)) {
            return null;
        }
        String all = resource.types().entrySet().stream()
                .filter(field -> field.getValue() != FieldType.IGNORED)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        return FileFault.of(
                FaultCode.UNKNOWN_COLUMN,
                "There is no field for the column '" + column.name() + "'.",
                "Columns may be: " + all + ". A profile can say what other columns mean.");
    }

    private void add(Column column, String path, FieldType type) {
        if (type == FieldType.IGNORED) {
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
    public List<ParsedRow> rows(RawRecord record) {
        if (!rowConditions.hold(record)) {
            return List.of();
        }
        List<FileFault> faults = new ArrayList<>(0);
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        for (FlatField field : fields) {
            String text = record.cell(field.column().index());
            if (!text.isEmpty()) {
                Map<String, String> codes = known.get(field.pointer());
                field.put(resource, codes == null ? text : codes.getOrDefault(text, text), cells, faults);
            }
        }
        figure.readFigure(record, cells, resource, faults);
        putConstant(resource, "area", profile.area());
        putConstant(resource, "timeIdentifier", profile.timeIdentifier());
        putConstant(resource, "sourceSystem", profile.sourceSystem());
        faults.replaceAll(fileFault -> fileFault.line(record.line()));
        return List.of(new ParsedRow(record.line(), resource, places, record.text(), faults));
    }

    private static void putConstant(ObjectNode resource, String name, String text) {
        if (text != null && !resource.has(name)) {
            resource.put(name, text);
        }
    }
}
