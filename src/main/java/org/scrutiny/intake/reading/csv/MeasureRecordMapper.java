package org.scrutiny.intake.reading.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.figure.FigureCells;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.intake.reading.profile.Layout;
import org.scrutiny.intake.reading.profile.MeasureColumn;
import org.scrutiny.intake.reading.profile.MeasureRole;

/** Maps columns of figures: each record gives one observation per indicator that has columns. */
final class MeasureRecordMapper implements RecordMapper {
    private static final String INDICATOR = "/indicator";

    private final ImportProfile profile;
    private final NameLookup names;
    private final RowConditions conditions;
    private final AreaColumns areas;
    private final FigureCells cells;
    private final Map<String, MeasureGroup> groups = new LinkedHashMap<>();
    /** The columns that all observations of a record share, by pointer, without that of the area. */
    private final Map<String, Column> shared = new HashMap<>();

    private final BitSet wanted = new BitSet();

    /** Creates the mapper of a file with this header; adds a fault for every missing column. */
    MeasureRecordMapper(
            Header header, Layout layout, ImportProfile profile, NameLookup names, List<ImportFault> faults) {
        this.profile = profile;
        this.names = names;
        this.conditions = new RowConditions(profile.where(), header, faults);
        this.areas = new AreaColumns(layout, profile, names, header, faults);
        this.cells = new FigureCells(profile.symbols(), profile.decimals());
        List<MeasureColumn> measures = profile.measures().isEmpty() ? namedAfterIndicators(header) : profile.measures();
        for (MeasureColumn measure : measures) {
            Column column = header.find(measure.column(), faults);
            if (column != null) {
                MeasureGroup group = groups.computeIfAbsent(measure.indicator(), MeasureGroup::new);
                group.columns().put(measure.role(), column);
                if (measure.scale() != null) {
                    group.scales().put(measure.role(), measure.scale());
                }
                wanted.set(column.index());
            }
        }
        if (measures.isEmpty()) {
            faults.add(ImportFault.of(
                            FaultCode.UNKNOWN_COLUMN,
                            "No column of the file is known to contain the figures of an indicator.",
                            "Save a profile that extends '" + layout.name()
                                    + "' and maps columns to indicators in 'measures'.")
                    .atLine(header.line()));
        }
        findShared(header, faults);
    }

    /** The default measures: the columns named like an indicator. */
    private List<MeasureColumn> namedAfterIndicators(Header header) {
        return header.names().stream()
                .filter(names.indicators()::containsKey)
                .map(name -> new MeasureColumn(name, names.indicators().get(name), MeasureRole.VALUE))
                .toList();
    }

    private void findShared(Header header, List<ImportFault> faults) {
        List<String> period = profile.periodColumns();
        boolean pair = period.size() > 1 || profile.timeIdentifier() != null;
        share(pair ? "/timePeriod" : "/period", header.find(period.get(0), faults));
        if (period.size() > 1) {
            share("/timeIdentifier", header.find(period.get(1), faults));
        }
        if (groups.containsKey(null)) {
            share(INDICATOR, header.find(profile.indicatorColumn(), faults));
        }
        conditions.columns().forEach(column -> wanted.set(column.index()));
    }

    private void share(String pointer, Column column) {
        if (column != null) {
            shared.put(pointer, column);
            wanted.set(column.index());
        }
    }

    @Override
    public boolean wants(int column) {
        return wanted.get(column) || areas.wants(column);
    }

    @Override
    public boolean maySpanLines(int column) {
        return !wants(column);
    }

    @Override
    public List<ParsedRow> rows(RawRecord record) {
        if (!conditions.hold(record)) {
            return List.of();
        }
        List<ParsedRow> rows = new ArrayList<>(groups.size());
        for (MeasureGroup group : groups.values()) {
            String indicator = group.indicator() == null ? indicator(record) : group.indicator();
            if (indicator != null) {
                rows.add(row(record, group, indicator));
            }
        }
        return rows;
    }

    private ParsedRow row(RawRecord record, MeasureGroup group, String indicator) {
        List<ImportFault> faults = new ArrayList<>(0);
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        putText(fields, "indicator", indicator);
        Column area = areas.column(record, faults);
        if (area != null || faults.isEmpty()) {
            putText(fields, "area", areas.code(record, area, faults));
            putText(fields, "areaName", areas.name(record, area));
        }
        putText(fields, record, "period", "/period");
        putText(fields, record, "timePeriod", "/timePeriod");
        putText(fields, record, "timeIdentifier", "/timeIdentifier");
        putText(fields, "timeIdentifier", profile.timeIdentifier());
        putText(fields, "sourceSystem", profile.sourceSystem());
        group.readFigure(record, cells, fields, faults);
        return new ParsedRow(record.line(), fields, group.places(area, shared), record.text(), faults);
    }

    /** The code of the record's indicator; null if the profile lists indicators and this is not one of them. */
    private String indicator(RawRecord record) {
        String written = record.cell(shared.get(INDICATOR).index());
        String code = profile.indicators().get(written);
        if (code != null || !profile.indicators().isEmpty()) {
            return code;
        }
        return names.indicators().getOrDefault(written, written);
    }

    private void putText(ObjectNode fields, RawRecord record, String name, String pointer) {
        Column column = shared.get(pointer);
        if (column != null) {
            putText(fields, name, record.cell(column.index()));
        }
    }

    private static void putText(ObjectNode fields, String name, String text) {
        if (text != null && !text.isEmpty()) {
            fields.put(name, text);
        }
    }
}
