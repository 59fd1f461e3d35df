package org.scrutiny.intake.imports.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.ImportFault;

/** The faults of a file, of which equal ones on several lines are listed once, with their number and their first lines. */
final class FaultList {
    private static final int MAX_FAULTS = 1_000;
    private static final int MAX_LINES = 10;

    /** By the fault without its line. */
    private final Map<ImportFault, Group> groups = new LinkedHashMap<>();

    private long total;
    private long listed;

    private static final class Group {
        private final List<Long> lines = new ArrayList<>(1);
        private long count;
    }

    void add(ImportFault fault) {
        total++;
        ImportFault anywhere = fault.onLines(List.of(), 1);
        Group group = groups.get(anywhere);
        if (group == null && groups.size() < MAX_FAULTS) {
            group = new Group();
            groups.put(anywhere, group);
        }
        if (group == null) {
            return;
        }
        listed++;
        group.count++;
        if (fault.line() != null && group.lines.size() < MAX_LINES) {
            group.lines.add(fault.line());
        }
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** The first thousand different faults, in the order of their first lines. */
    List<ImportFault> faults() {
        List<ImportFault> all = new ArrayList<>(groups.size());
        groups.forEach((fault, group) -> all.add(fault.onLines(group.lines, group.count)));
        return all;
    }

    /** Number of faults that are not in the list, nor counted there. */
    long leftOff() {
        return total - listed;
    }
}
