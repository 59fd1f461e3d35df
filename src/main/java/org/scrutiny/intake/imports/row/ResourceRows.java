package org.scrutiny.intake.imports.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.observation.Effect;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.StrictBinder;

/** Writes rows of catalogue resources one by one, by the rules of single requests. */
final class ResourceRows<I, V> implements RowWriter {
    private final ImportableType<I, V> type;
    private final Indicators indicators;
    private final StrictBinder binder;
    private final ObjectMapper json;
    private final ImportOutcome outcome;
    private final Set<Object> keys = new HashSet<>();

    ResourceRows(
            ImportableType<I, V> type,
            Indicators indicators,
            StrictBinder binder,
            ObjectMapper json,
            ImportOutcome outcome) {
        this.type = type;
        this.indicators = indicators;
        this.binder = binder;
        this.json = json;
        this.outcome = outcome;
    }

    @Override
    public void add(ParsedRow row) {
        List<ImportFault> faults = row.faults();
        ImportFault wrongUnit = RowIndicators.findUnitFault(row, indicators);
        if (faults.isEmpty() && wrongUnit != null) {
            faults = List.of(wrongUnit);
        }
        if (faults.isEmpty()) {
            try {
                RowAreas.requireCode(row.fields());
                if (row.columns().isEmpty()) {
                    row.fields().remove(ImportColumns.SET_BY_SERVICE);
                }
                outcome.add(write(row, binder.bind(row.fields(), type.input())));
                return;
            } catch (ProblemException e) {
                faults = RowFaults.of(row, e);
            }
        }
        outcome.reject(row, faults);
    }

    private Effect write(ParsedRow row, I input) {
        if (!keys.add(type.key().apply(input))) {
            throw ProblemException.of(
                    ErrorCode.ALREADY_EXISTS,
                    "The file has more than one row for " + type.key().apply(input) + ".");
        }
        Optional<V> stored = type.find().apply(input);
        if (stored.isEmpty()) {
            type.create().accept(input);
            return Effect.CREATED;
        }
        I whole = complete(row, stored.get());
        if (isSame(stored.get(), type.full().apply(whole))) {
            return Effect.UNCHANGED;
        }
        type.replace().accept(stored.get(), whole);
        return Effect.REVISED;
    }

    /** The input of a row; what its file has no column for is that of the stored resource. */
    private I complete(ParsedRow row, V stored) {
        ObjectNode fields = row.fields().deepCopy();
        JsonNode before = json.valueToTree(stored);
        for (String name : ImportColumns.names(type.input())) {
            if (!row.states(name) && !row.hasColumnOfPart(name) && before.hasNonNull(name)) {
                fields.set(name, before.get(name));
            }
        }
        return binder.bind(fields, type.input());
    }

    /** Whether every field of the input equals the stored one; fields that the service adds are ignored. */
    private boolean isSame(V stored, Object written) {
        JsonNode before = json.valueToTree(stored);
        JsonNode after = json.valueToTree(written);
        return after.properties().stream().allMatch(field -> isSame(before.path(field.getKey()), field.getValue()));
    }

    private static boolean isSame(JsonNode before, JsonNode after) {
        if (isBlank(before) || isBlank(after)) {
            return isBlank(before) && isBlank(after);
        }
        return before.equals(
                (one, other) -> one.isNumber() && other.isNumber()
                        ? one.decimalValue().compareTo(other.decimalValue())
                        : one.equals(other) ? 0 : 1,
                after);
    }

    private static boolean isBlank(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty());
    }
}
