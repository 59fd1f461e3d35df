package org.scrutiny.intake.reading.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.intake.reading.profile.MeasureColumn;
import org.scrutiny.intake.reading.profile.MeasureRole;
import org.scrutiny.intake.reading.profile.TextCondition;

/** The measures of a profile in one file: groups of columns, with the conditions on the records that they are read from. */
final class MeasureColumns {
    private final Map<Key, MeasureGroup> groups = new LinkedHashMap<>();
    private final Map<Key, RowConditions> conditions = new HashMap<>();
    private final List<Column> conditionColumns = new ArrayList<>();

    private record Key(String indicator, String period) {}

    /** @param all the conditions on every record */
    MeasureColumns(
            List<MeasureColumn> measures,
            ImportProfile profile,
            RowConditions all,
            Header header,
            List<ImportFault> faults) {
        addConditions(all);
        Map<Key, List<MeasureColumn>> byKey = new LinkedHashMap<>();
        measures.forEach(measure -> byKey.computeIfAbsent(
                        new Key(measure.indicator(), measure.period()), key -> new ArrayList<>())
                .add(measure));
        byKey.forEach((key, group) -> add(key, group, profile, header, faults));
    }

    private void add(
            Key key, List<MeasureColumn> measures, ImportProfile profile, Header header, List<ImportFault> faults) {
        MeasureGroup group = new MeasureGroup(key.indicator, key.period);
        Map<String, TextCondition> main = measures.stream()
                .filter(measure -> measure.role() == MeasureRole.VALUE)
                .findFirst()
                .orElseGet(() -> measures.stream()
                        .filter(measure -> measure.role() == MeasureRole.NUMERATOR)
                        .findFirst()
                        .orElse(measures.get(0)))
                .where();
        for (MeasureColumn measure : measures) {
            Column column = header.find(measure.column(), faults);
            if (column != null) {
                group.columns().put(measure.role(), column);
                if (measure.scale() != null) {
                    group.scales().put(measure.role(), measure.scale());
                }
            }
            if (!measure.where().isEmpty() && !Objects.equals(measure.where(), main)) {
                RowConditions sibling = new RowConditions(joined(profile, measure.where()), header, faults);
                List<Column> named = new RowConditions(measure.where(), header, new ArrayList<>()).columns();
                group.siblings().put(measure.role(), new MeasureGroup.Sibling(sibling, named));
                addConditions(sibling);
            }
        }
        RowConditions own = new RowConditions(joined(profile, main), header, faults);
        addConditions(own);
        groups.put(key, group);
        conditions.put(key, own);
    }

    private static Map<String, TextCondition> joined(ImportProfile profile, Map<String, TextCondition> own) {
        Map<String, TextCondition> all = new LinkedHashMap<>(profile.where());
        all.putAll(own);
        return all;
    }

    private void addConditions(RowConditions added) {
        added.columns().stream()
                .filter(column -> !conditionColumns.contains(column))
                .forEach(conditionColumns::add);
    }

    Collection<MeasureGroup> groups() {
        return groups.values();
    }

    /** The conditions on the records that give an observation of the group. */
    RowConditions conditions(MeasureGroup group) {
        return conditions.get(new Key(group.indicator(), group.period()));
    }

    /** The columns of all conditions. */
    List<Column> conditionColumns() {
        return conditionColumns;
    }
}
