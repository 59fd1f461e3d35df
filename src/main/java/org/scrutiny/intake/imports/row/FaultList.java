package org.scrutiny.intake.imports.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.ImportFault;

/**
 * The faults of a file. Equal ones on several lines are listed once, with their number and their first lines. If one column has
 * many of a kind that differ in their values, the first few are listed and the others are counted together, so that one mistake in
 * a profile does not fill the report.
 */
final class FaultList {
    private static final int MAX_KINDS = 1_000;
    private static final int MAX_OF_KIND = 20;
    private static final int EXAMPLES = 3;
    private static final int MAX_LINES = 10;

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
            others.lines.stream().limit(MAX_LINES - lines.size()).forEach(lines::add);
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
            Rows further = new Rows();
            ImportFault first = null;
            int listed = 0;
            for (Map.Entry<ImportFault, Rows> entry : distinct.entrySet()) {
                first = first == null ? entry.getKey() : first;
                Rows rows = entry.getValue();
                if (others.count == 0 || listed < EXAMPLES) {
                    all.add(entry.getKey().onLines(rows.lines, rows.count));
                    listed++;
                } else {
                    further.addAll(rows);
                }
            }
            further.addAll(others);
            if (further.count > 0 && first != null) {
                all.add(first.ofOthers(further.count).onLines(further.lines, further.count));
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
