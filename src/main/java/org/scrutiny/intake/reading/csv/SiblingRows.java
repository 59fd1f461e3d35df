package org.scrutiny.intake.reading.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.profile.MeasureRole;

/**
 * Counts that stand in another record than their value: the denominator of all ages beside the share of one. A record waits
 * until the others that it needs have been read.
 */
final class SiblingRows {
    /** Largest number of records that may wait, and of counts that are remembered. */
    private static final int MAX_RECORDS = 200_000;

    private final Map<String, Count> counts = new HashMap<>();
    private final Map<String, List<WaitingRecord>> waiting = new HashMap<>();
    private int waitingCount;
    private ImportFault fault;

    private record Count(String text, long line) {}

    /**
     * A record and the counts that it needs.
     *
     * @param keys the key of each count
     */
    record WaitingRecord(RawRecord record, MeasureGroup group, String indicator, Map<MeasureRole, String> keys) {}

    /** Uses a record together with the cells of its siblings, and the roles for which there is none. */
    interface SiblingUse {
        void use(WaitingRecord waiting, Map<MeasureRole, String> found, Collection<MeasureRole> missing);
    }

    /** Remembers a count, and uses the records that were waiting for it. */
    void add(String key, String text, long line, SiblingUse step) {
        Count known = counts.size() < MAX_RECORDS ? counts.putIfAbsent(key, new Count(text, line)) : counts.get(key);
        if (known != null && !known.text.equals(text) && fault == null) {
            fault = ImportFault.of(
                            FaultCode.AMBIGUOUS_ROW,
                            "Lines " + known.line + " and " + line
                                    + " give different counts for the same figure, '" + known.text + "' and '" + text
                                    + "'.",
                            "Name further columns in the measure's 'where', so that one row remains.")
                    .atLine(line);
        }
        List<WaitingRecord> ready = waiting.remove(key);
        if (ready != null) {
            waitingCount -= ready.size();
            ready.forEach(record -> use(record, step));
        }
    }

    /** Uses a record at once if its counts are known, and otherwise when they are. */
    void use(WaitingRecord record, SiblingUse step) {
        Map<MeasureRole, String> found = found(record);
        String missing = record.keys.entrySet().stream()
                .filter(key -> !found.containsKey(key.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (missing == null) {
            step.use(record, found, List.of());
        } else if (waitingCount < MAX_RECORDS) {
            waitingCount++;
            waiting.computeIfAbsent(missing, key -> new ArrayList<>(1)).add(record);
        } else {
            useIncomplete(record, step);
        }
    }

    /** Uses the records that still wait, without the missing counts. */
    void finish(SiblingUse step) {
        waiting.values().forEach(records -> records.forEach(record -> useIncomplete(record, step)));
        waiting.clear();
    }

    private void useIncomplete(WaitingRecord record, SiblingUse step) {
        Map<MeasureRole, String> found = found(record);
        step.use(
                record,
                found,
                record.keys.keySet().stream()
                        .filter(role -> !found.containsKey(role))
                        .toList());
    }

    private Map<MeasureRole, String> found(WaitingRecord record) {
        Map<MeasureRole, String> found = new EnumMap<>(MeasureRole.class);
        record.keys.forEach((role, key) -> {
            Count count = counts.get(key);
            if (count != null) {
                found.put(role, count.text);
            }
        });
        return found;
    }

    /** Why the counts are ambiguous, or null. */
    ImportFault fault() {
        return fault;
    }
}
