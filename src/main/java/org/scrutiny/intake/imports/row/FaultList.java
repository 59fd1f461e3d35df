package org.scrutiny.intake.imports.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutiny.intake.reading.ImportFault;

/**
 * The faults of a file. Equal ones on several lines are listed once, with their number and their first lines. If many rows have one
 * of a kind in the same column, with different values, the first few are listed and the others are counted together, so that one
 * mistake in a profile does not fill the report.
 */
final class FaultList {
    private static final int MAX_KINDS = 1_000;
    private static final int MAX_OF_KIND = 20;
    private static final int EXAMPLES = 3;
    private static final int MAX_LINES = 5;

    private final Map<Kind, Faults> kinds = new LinkedHashMap<>();
    private long leftOff;
    private boolean isEmpty = true;

    private record Kind(String code, String pointer, String column) {}

    /** The rows with a fault. */
    private static final class Rows {
        private final List<Long> lines = new ArrayList<>(1);
        private long count;

        void add(Long line) {
            count++;
            if (line != null && lines.size() < MAX_LINES) {
                lines.add(line);
            }
        }

        void addAll(Rows others) {
            count += others.count;
            lines.addAll(others.lines);
        }

        ImportFault of(ImportFault fault) {
            return fault.onLines(lines.stream().sorted().limit(MAX_LINES).toList(), count);
        }
    }

    /** The faults of a kind, by the fault without its line. */
    private static final class Faults {
        private final Map<ImportFault, Rows> distinct = new LinkedHashMap<>();
        private final Rows others = new Rows();

        void add(ImportFault fault) {
            ImportFault anywhere = fault.onLines(List.of(), 1);
            Rows rows = distinct.get(anywhere);
            if (rows == null && distinct.size() < MAX_OF_KIND) {
                rows = new Rows();
                distinct.put(anywhere, rows);
            }
            (rows == null ? others : rows).add(fault.line());
        }

        void list(List<ImportFault> all) {
            List<Map.Entry<ImportFault, Rows>> entries = List.copyOf(distinct.entrySet());
            long rows = others.count;
            for (Map.Entry<ImportFault, Rows> entry : entries) {
                rows += entry.getValue().count;
            }
            int listed = rows > MAX_OF_KIND ? Math.min(EXAMPLES, entries.size()) : entries.size();
            entries.subList(0, listed).forEach(entry -> all.add(entry.getValue().of(entry.getKey())));
            Rows further = new Rows();
            Set<String> values = new LinkedHashSet<>();
            for (Map.Entry<ImportFault, Rows> entry : entries.subList(listed, entries.size())) {
                further.addAll(entry.getValue());
                values.add(entry.getKey().value());
            }
            further.addAll(others);
            values.remove(null);
            if (further.count > 0) {
                all.add(further.of(entries.get(0).getKey().ofOthers(further.count, List.copyOf(values))));
            }
        }
    }

    void add(ImportFault fault) {
        isEmpty = false;
        Kind kind = new Kind(fault.code(), fault.pointer(), fault.column());
        Faults faults = kinds.get(kind);
        if (faults == null && kinds.size() < MAX_KINDS) {
            faults = new Faults();
            kinds.put(kind, faults);
        }
        if (faults == null) {
            leftOff++;
        } else {
            faults.add(fault);
        }
    }

    boolean isEmpty() {
        return isEmpty;
    }

    /** The faults in the order of their first lines; those of the file as a whole are the last. */
    List<ImportFault> faults() {
        List<ImportFault> all = new ArrayList<>();
        kinds.values().forEach(faults -> faults.list(all));
        all.sort(Comparator.comparing(ImportFault::line, Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }

    /** Number of faults that are not in the list, nor counted there. */
    long leftOff() {
        return leftOff;
    }
}
