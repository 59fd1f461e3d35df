package org.scrutiny.intake.imports.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scrutiny.figures.observation.ObservationInput;
import org.scrutiny.figures.observation.ObservationValidator;
import org.scrutiny.figures.observation.ObservationValidator.Validated;
import org.scrutiny.figures.observation.OptionalPart;
import org.scrutiny.figures.observation.OwnFigures;
import org.scrutiny.figures.observation.ValidatedObservation;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.figure.FigureFields;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.StrictBinder;

/** Reads the figures of rows: binds each row, finds its area and validates it. */
final class RowFigures {
    private final StrictBinder binder;
    private final ObservationValidator validator;
    private final RowIndicators indicators;
    private final RowAreas areas;
    private final OwnFigures own;
    private final ImportOutcome outcome;
    private final String sourceSystem;
    private final boolean roundedCounts;

    /**
     * Creates the reader of one file.
     *
     * @param sourceSystem default for rows that do not name theirs, or null
     * @param roundedCounts whether counts are rounded and may disagree with the value
     */
    RowFigures(
            StrictBinder binder,
            ObservationValidator validator,
            RowIndicators indicators,
            RowAreas areas,
            OwnFigures own,
            ImportOutcome outcome,
            String sourceSystem,
            boolean roundedCounts) {
        this.binder = binder;
        this.validator = validator;
        this.indicators = indicators;
        this.areas = areas;
        this.own = own;
        this.outcome = outcome;
        this.sourceSystem = sourceSystem;
        this.roundedCounts = roundedCounts;
    }

    /** The figure of a row; null after rejecting the row. */
    ValidatedObservation read(ParsedRow row) {
        if (!row.faults().isEmpty()) {
            outcome.reject(row, row.faults());
            return null;
        }
        ImportFault fault = indicators.findFault(row);
        if (fault != null) {
            outcome.reject(row, List.of(fault));
            return null;
        }
        try {
            String areaName = RowAreas.takeName(row);
            if (row.columns().isEmpty()) {
                row.fields().remove(ImportColumns.READ_ONLY);
            } else {
                warnOfMissingCount(row, row.fields().remove(FigureFields.MISSING_COUNT));
            }
            ObservationInput input = areas.bind(row, fields -> binder.bind(fields, ObservationInput.class));
            areas.compareName(row, areaName, input.area());
            Validated validated = validate(row, input.from(sourceSystem));
            if (validated.isValid()) {
                ValidatedObservation observation = validated.observation();
                Fault foreign = own.findFault(observation);
                if (foreign == null) {
                    return observation.without(unstated(row, observation.input()));
                }
                outcome.reject(row, RowFaults.of(row, List.of(foreign)));
            } else {
                outcome.reject(row, RowFaults.of(row, validated.faults()));
            }
        } catch (ProblemException e) {
            outcome.reject(row, RowFaults.of(row, e));
        }
        return null;
    }

    /** What the row neither says nor leaves blank in a column of its own. */
    private static Set<OptionalPart> unstated(ParsedRow row, ObservationInput input) {
        Set<OptionalPart> parts = EnumSet.noneOf(OptionalPart.class);
        if (!row.states("numerator") && !row.states("denominator")) {
            parts.add(OptionalPart.COUNTS);
        }
        if (!row.states("status") && !input.hasQualifier()) {
            parts.add(OptionalPart.STATUS);
        }
        if (!row.states("confidentiality")) {
            parts.add(OptionalPart.CONFIDENTIALITY);
        }
        if (!row.states("note") && input.note() == null) {
            parts.add(OptionalPart.NOTE);
        }
        if (row.columns().isEmpty() ? !row.states("sourceSystem") : !row.hasColumn("sourceSystem")) {
            parts.add(OptionalPart.SOURCE_SYSTEM);
        }
        return parts;
    }

    private void warnOfMissingCount(ParsedRow row, JsonNode count) {
        if (count != null) {
            outcome.warn(row.fault(
                    "/" + count.asText(),
                    "missing_count",
                    null,
                    "There is a symbol in place of the " + count.asText()
                            + ". The value is stored without numerator and denominator.",
                    null));
        }
    }

    /** Validates a figure; if its rounded counts are invalid or disagree with its value, validates the value alone. */
    private Validated validate(ParsedRow row, ObservationInput input) {
        Validated whole = validator.validate(input);
        if (!roundedCounts
                || input.value() == null
                || input.numerator() == null
                || (whole.isValid() && whole.observation().countsFit())) {
            return whole;
        }
        Validated alone = validator.validate(input.withoutCounts());
        if (alone.isValid()) {
            outcome.warn(row.fault(
                    "/numerator",
                    "rounded_counts",
                    input.numerator() + " / " + input.denominator(),
                    "The rounded counts do not match the value. The value is stored without them.",
                    null));
        }
        return alone;
    }
}
