package org.scrutiny.intake.imports.row;

import java.util.ArrayList;
import java.util.List;
import org.scrutiny.figures.observation.Effect;
import org.scrutiny.figures.observation.FigureBatch;
import org.scrutiny.figures.observation.FigureOutcome;
import org.scrutiny.figures.observation.ObservationInput;
import org.scrutiny.figures.observation.ObservationValidator;
import org.scrutiny.figures.observation.ObservationValidator.Validated;
import org.scrutiny.figures.observation.ObservationWriter;
import org.scrutiny.figures.observation.ValidatedObservation;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.StrictBinder;

/** Validates rows of observations and writes them in batches of a thousand. */
final class ObservationRows implements RowWriter {
    private static final int BATCH_SIZE = 1_000;

    private final StrictBinder binder;
    private final ObservationValidator validator;
    private final RowIndicators indicators;
    private final RowAreas areas;
    private final ObservationWriter writer;
    private final FigureBatch batch;
    private final ImportOutcome outcome;
    private final String sourceSystem;
    private final boolean roundedCounts;
    private final ProportionColumns proportions = new ProportionColumns();
    private final List<ParsedRow> rows = new ArrayList<>(BATCH_SIZE);
    private final List<ValidatedObservation> figures = new ArrayList<>(BATCH_SIZE);

    /**
     * Creates the writer of one file.
     *
     * @param sourceSystem default for rows that do not name theirs, or null
     * @param roundedCounts whether counts are rounded and may disagree with the value
     */
    ObservationRows(
            StrictBinder binder,
            ObservationValidator validator,
            RowIndicators indicators,
            RowAreas areas,
            ObservationWriter writer,
            FigureBatch batch,
            ImportOutcome outcome,
            String sourceSystem,
            boolean roundedCounts) {
        this.binder = binder;
        this.validator = validator;
        this.indicators = indicators;
        this.areas = areas;
        this.writer = writer;
        this.batch = batch;
        this.outcome = outcome;
        this.sourceSystem = sourceSystem;
        this.roundedCounts = roundedCounts;
    }

    @Override
    public void add(ParsedRow row) {
        if (!row.faults().isEmpty()) {
            outcome.reject(row, row.faults());
            return;
        }
        ImportFault fault = indicators.findFault(row);
        if (fault != null) {
            outcome.reject(row, List.of(fault));
            return;
        }
        try {
            String areaName = RowAreas.takeName(row);
            ObservationInput input = areas.bind(row, fields -> binder.bind(fields, ObservationInput.class));
            areas.compareName(row, areaName, input.area());
            add(row, validate(row, input.from(sourceSystem)));
        } catch (ProblemException e) {
            outcome.reject(row, RowFaults.of(row, e));
        }
        if (rows.size() == BATCH_SIZE) {
            write();
        }
    }

    private void add(ParsedRow row, Validated validated) {
        if (validated.isValid()) {
            figures.add(validated.observation());
            rows.add(row);
            proportions.add(row, validated.observation());
        } else {
            outcome.reject(row, RowFaults.of(row, validated.faults()));
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

    @Override
    public void finish() {
        write();
        proportions.warn(outcome);
        writer.finish(batch);
    }

    private void write() {
        List<FigureOutcome> outcomes = writer.writeRows(figures, batch);
        for (int i = 0; i < outcomes.size(); i++) {
            FigureOutcome written = outcomes.get(i);
            ParsedRow row = rows.get(i);
            written.warnings()
                    .forEach(warning -> outcome.warn(
                            row.fault(warning.pointer(), warning.code(), warning.value(), warning.message(), null)));
            if (written.effect() == Effect.REJECTED) {
                outcome.reject(row, RowFaults.of(row, written.faults()));
            } else {
                outcome.add(written.effect());
            }
        }
        rows.clear();
        figures.clear();
    }
}
