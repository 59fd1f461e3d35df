package org.scrutiny.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrutiny.figures.observation.BulkWrite.Effect;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.StrictBinder;

/** Writes rows of resources of which there are few, one by one, by the rules that hold for each alone. */
final class ResourceRows<I, V> implements RowWriter {
    private final ImportableType<I, V> kind;
    private final StrictBinder binder;
    private final ObjectMapper json;
    private final ImportOutcome outcome;
    private final Set<Object> keys = new HashSet<>();

    ResourceRows(ImportableType<I, V> kind, StrictBinder binder, ObjectMapper json, ImportOutcome outcome) {
        this.kind = kind;
        this.binder = binder;
        this.json = json;
        this.outcome = outcome;
    }

    @Override
    public void add(ParsedRow parsedRow) {
        List<ImportFault> faults = parsedRow.faults();
        if (faults.isEmpty()) {
            try {
                outcome.count(write(binder.bind(parsedRow.fields(), kind.input())));
                return;
            } catch (ProblemException e) {
                faults = RowFaults.of(parsedRow, e);
            }
        }
        outcome.reject(parsedRow, faults);
    }

    private Effect write(I input) {
        if (!keys.add(kind.key().apply(input))) {
            throw ProblemException.of(
                    ErrorCode.ALREADY_EXISTS,
                    "The file has two rows for " + kind.key().apply(input) + ".");
        }
        Optional<V> stored = kind.find().apply(input);
        if (stored.isEmpty()) {
            kind.create().accept(input);
            return Effect.CREATED;
        }
        if (isSame(stored.get(), kind.full().apply(input))) {
            return Effect.UNCHANGED;
        }
        kind.replace().accept(stored.get(), input);
        return Effect.REVISED;
    }

    /** Whether all that is written is stored as it is; what the service adds does not matter. */
    private boolean isSame(V stored, Object written) {
        JsonNode before = json.valueToTree(stored);
        JsonNode after = json.valueToTree(written);
        return after.properties().stream().allMatch(field -> isSame(before.path(field.getKey()), field.getValue()));
    }

    private static boolean isSame(JsonNode before, JsonNode after) {
        if (isNothing(before) || isNothing(after)) {
            return isNothing(before) && isNothing(after);
        }
        return before.equals(
                (one, other) -> one.isNumber() && other.isNumber()
                        ? one.decimalValue().compareTo(other.decimalValue())
                        : one.equals(other) ? 0 : 1,
                after);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty());
    }

    @Override
    public void finish() {
        // Each row is written as it comes.
    }
}
