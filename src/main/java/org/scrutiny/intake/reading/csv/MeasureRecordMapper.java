package org.scrutiny.intake.reading.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
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
    private static final char SEPARATOR = '\u0001';

    private final ImportProfile profile;
    private final NameLookup names;
    private final AreaColumns areas;
    private final FigureCells cells;
    private final MeasureColumns measures;
    private final OwnFields own;
    private final SiblingRows siblings = new SiblingRows();
    /** The columns that all observations of a record share, by pointer, without that of the area. */
    private final Map<String, Column> shared = new HashMap<>();

    private final BitSet wanted = new BitSet();

    /** Creates the mapper of a file with this header; adds a fault for every missing column. */
    MeasureRecordMapper(
            Header header, Layout layout, ImportProfile profile, NameLookup names, List<ImportFault> faults) {
        this.profile = profile;
        this.names = names;
        RowConditions all = new RowConditions(profile.where(), header, faults);
        this.areas = new AreaColumns(layout, profile, names, header, faults);
        this.cells = new FigureCells(profile.symbols(), profile.decimals());
        List<MeasureColumn> columns = profile.measures().isEmpty() ? namedAfterIndicators(header) : profile.measures();
        this.measures = new MeasureColumns(columns, profile, all, header, faults);
        if (columns.isEmpty()) {
            faults.add(ImportFault.of(
                            FaultCode.UNKNOWN_COLUMN,
                            "No column of the file is known to contain the figures of an indicator.",
                            "Save a profile that extends '" + layout.name()
                                    + "' and maps columns to indicators in 'measures'.")
                    .atLine(header.line()));
        }
        findShared(header, faults);
        this.own = new OwnFields(profile, header, cells, faults);
        own.columns().values().removeIf(column -> wanted.get(column.index()) || areas.wants(column.index()));
        own.columns().forEach(this::share);
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
        if (!period.isEmpty()) {
            share(pair ? "/timePeriod" : "/period", header.find(period.get(0), faults));
        }
        if (period.size() > 1) {
            share("/timeIdentifier", header.find(period.get(1), faults));
        }
        if (measures.groups().stream().anyMatch(group -> group.indicator() == null)) {
            share(INDICATOR, header.find(profile.indicatorColumn(), faults));
        }
        measures.groups().forEach(group -> group.columns().values().forEach(column -> wanted.set(column.index())));
        measures.conditionColumns().forEach(column -> wanted.set(column.index()));
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
        return !wants(column) || own.columns().values().stream().anyMatch(text -> text.index() == column);
    }

    @Override
    public boolean map(RawRecord record, Collection<ParsedRow> rows) {
        if (isHeading(record)) {
            return false;
        }
        boolean used = false;
        for (MeasureGroup group : measures.groups()) {
            for (Map.Entry<MeasureRole, MeasureGroup.Sibling> sibling :
                    group.siblings().entrySet()) {
                if (sibling.getValue().conditions().hold(record)) {
                    used = true;
                    String text =
                            record.cell(group.columns().get(sibling.getKey()).index());
                    siblings.add(key(record, group, sibling.getKey()), text, record.line(), step(rows));
                }
            }
            if (!measures.conditions(group).hold(record)) {
                continue;
            }
            String indicator = group.indicator() == null ? indicator(record) : group.indicator();
            if (indicator == null) {
                continue;
            }
            used = true;
            if (group.siblings().isEmpty()) {
                rows.add(row(record, group, indicator, Map.of(), new ArrayList<>(0)));
            } else {
                Map<MeasureRole, String> keys = new EnumMap<>(MeasureRole.class);
                group.siblings().keySet().forEach(role -> keys.put(role, key(record, group, role)));
                siblings.use(new SiblingRows.WaitingRecord(record, group, indicator, keys), step(rows));
            }
        }
        return used;
    }

    @Override
    public void finish(Collection<ParsedRow> rows) {
        siblings.finish(step(rows));
    }

    /** Whether a record is a heading between the figures: it has nothing but a text in the column of the area. */
    private boolean isHeading(RawRecord record) {
        int area = areas.singleIndex();
        if (area < 0 || record.used() != area + 1 || profile.symbols().containsKey("")) {
            return false;
        }
        for (int column = wanted.nextSetBit(0); column >= 0 && column < area; column = wanted.nextSetBit(column + 1)) {
            if (!record.cell(column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** What the record of a figure and that of its count have in common, as a text. */
    private String key(RawRecord record, MeasureGroup group, MeasureRole role) {
        List<Column> named = group.siblings().get(role).named();
        StringBuilder key =
                new StringBuilder().append(group.indicator()).append(SEPARATOR).append(group.period());
        key.append(SEPARATOR).append(role).append(SEPARATOR).append(areas.text(record));
        for (String pointer : List.of("/period", "/timePeriod", "/timeIdentifier", INDICATOR)) {
            append(record, shared.get(pointer), named, key);
        }
        measures.conditionColumns().forEach(column -> append(record, column, named, key));
        return key.toString();
    }

    private static void append(RawRecord record, Column column, List<Column> named, StringBuilder key) {
        if (column != null && !named.contains(column)) {
            key.append(SEPARATOR).append(record.cell(column.index()));
        }
    }

    private SiblingRows.SiblingUse step(Collection<ParsedRow> rows) {
        return (waiting, found, missing) -> {
            List<ImportFault> faults = new ArrayList<>(0);
            missing.forEach(role -> faults.add(missing(waiting, role)));
            rows.add(row(waiting.record(), waiting.group(), waiting.indicator(), found, faults));
        };
    }

    private static ImportFault missing(SiblingRows.WaitingRecord waiting, MeasureRole role) {
        return ImportFault.of(
                        FaultCode.MISSING_ROW,
                        "The file has no row with the " + role.field() + " of this figure: one with "
                                + waiting.group().siblings().get(role).conditions() + ".",
                        "Add the row, or correct the 'where' of the measure.")
                .atLine(waiting.record().line())
                .inColumn(waiting.group().columns().get(role).name())
                .atPointer(role.pointer());
    }

    private ParsedRow row(
            RawRecord record,
            MeasureGroup group,
            String indicator,
            Map<MeasureRole, String> others,
            List<ImportFault> faults) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        putText(fields, "indicator", indicator);
        List<ImportFault> unknown = new ArrayList<>(0);
        Column area = areas.column(record, unknown);
        if (area != null || unknown.isEmpty()) {
            putText(fields, "area", areas.code(record, area, unknown));
            putText(fields, "areaName", areas.name(record, area));
        }
        faults.addAll(unknown);
        String fixed = group.period() == null ? profile.period() : group.period();
        if (fixed == null) {
            putText(fields, record, "period", "/period");
            putText(fields, record, "timePeriod", "/timePeriod");
            putText(fields, record, "timeIdentifier", "/timeIdentifier");
            putText(fields, "timeIdentifier", profile.timeIdentifier());
        } else {
            putText(fields, "period", fixed);
        }
        putText(fields, "sourceSystem", profile.sourceSystem());
        own.put(record, fields);
        group.readFigure(record, others, cells, fields, faults);
        return new ParsedRow(record.line(), fields, group.places(area, shared), record.text(), faults);
    }

    @Override
    public void addWarnings(Collection<ImportFault> warnings) {
        own.addWarnings(warnings);
    }

    @Override
    public ImportFault fault() {
        return siblings.fault();
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
