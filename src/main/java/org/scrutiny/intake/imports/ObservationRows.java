package org.scrutiny.intake.imports;

import java.util.ArrayList;
import java.util.List;
import org.scrutiny.figures.observation.BulkWrite;
import org.scrutiny.figures.observation.BulkWrite.Effect;
import org.scrutiny.figures.observation.BulkWrite.Outcome;
import org.scrutiny.figures.observation.ObservationInput;
import org.scrutiny.figures.observation.ObservationValidator;
import org.scrutiny.figures.observation.ObservationValidator.Validated;
import org.scrutiny.figures.observation.ValidatedObservation;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.StrictBinder;

/** Writes rows of observations, a thousand at a time. */
final class ObservationRows implements RowWriter {
    private static final int CHUNK = 1_000;

    private final StrictBinder binder;
    private final ObservationValidator validator;
    private final BulkWrite writer;
    private final ImportOutcome outcome;
    private final String sourceSystem;
    private final boolean roundedCounts;
    private final List<ParsedRow> rows = new ArrayList<>(CHUNK);
    private final List<ValidatedObservation> figures = new ArrayList<>(CHUNK);

    /** @param sourceSystem that of rows that do not name theirs; null for none */
    ObservationRows(
            StrictBinder binder,
            ObservationValidator validator,
            BulkWrite writer,
            ImportOutcome outcome,
            String sourceSystem,
            boolean roundedCounts) {
        this.binder = binder;
        this.validator = validator;
        this.writer = writer;
        this.outcome = outcome;
        this.sourceSystem = sourceSystem;
        this.roundedCounts = roundedCounts;
    }

    @Override
    public void add(ParsedRow parsedRow) {
        if (!parsedRow.faults().isEmpty()) {
            outcome.reject(parsedRow, parsedRow.faults());
            return;
        }
        try {
            ObservationInput input =
                    binder.bind(parsedRow.fields(), ObservationInput.class).from(sourceSystem);
            add(parsedRow, validate(parsedRow, input));
        } catch (ProblemException e) {
            outcome.reject(parsedRow, RowFaults.of(parsedRow, e));
        }
        if (rows.size() == CHUNK) {
            finish();
        }
    }

    private void add(ParsedRow parsedRow, Validated validated) {
        if (validated.isValid()) {
            figures.add(validated.observation());
            rows.add(parsedRow);
        } else {
            outcome.reject(parsedRow, RowFaults.of(parsedRow, validated.faults()));
        }
    }

    private Validated validate(ParsedRow parsedRow, ObservationInput input) {
        Validated whole = validator.validate(input);
        if (!roundedCounts
                || input.value() == null
                || input.numerator() == null
                || (whole.isValid() && whole.observation().countsFit())) {
            return whole;
        }
        // The value is then kept alone, or rejected for its own faults.
        Validated alone = validator.validate(input.withoutCounts());
        if (alone.isValid()) {
            outcome.warn(parsedRow.fault(
                    "/numerator",
                    "rounded_counts",
                    input.numerator() + " / " + input.denominator(),
                    "The rounded counts do not make the value, so the value is kept without them.",
                    null));
        }
        return alone;
    }

    @Override
    public void finish() {
        List<Outcome> outcomes = writer.write(figures);
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome written = outcomes.get(i);
            ParsedRow parsedRow = rows.get(i);
            written.warnings()
                    .forEach(warning -> outcome.warn(parsedRow.fault(
                            warning.pointer(), warning.code(), warning.value(), warning.message(), null)));
            if (written.effect() == Effect.REJECTED) {
                List<ImportFault> faults = RowFaults.of(parsedRow, written.faults());
                outcome.reject(parsedRow, faults);
            } else {
                outcome.count(written.effect());
            }
        }
        rows.clear();
        figures.clear();
    }
}
