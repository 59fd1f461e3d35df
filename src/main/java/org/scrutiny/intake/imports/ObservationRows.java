package org.scrutiny.intake.imports;

import java.util.ArrayList;
import java.util.List;
import org.scrutiny.figures.observation.BulkWrite;
import org.scrutiny.figures.observation.BulkWrite.Effect;
import org.scrutiny.figures.observation.BulkWrite.Outcome;
import org.scrutiny.figures.observation.Draft;
import org.scrutiny.figures.observation.Drafts;
import org.scrutiny.figures.observation.ObservationInput;
import org.scrutiny.intake.reading.Fault;
import org.scrutiny.intake.reading.Row;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Binder;

/** Writes rows of observations, a thousand at a time. */
final class ObservationRows implements RowWriter {
    private static final int CHUNK = 1_000;

    private final Binder binder;
    private final Drafts drafts;
    private final BulkWrite writer;
    private final Tally tally;
    private final String sourceSystem;
    private final boolean roundedCounts;
    private final List<Row> rows = new ArrayList<>(CHUNK);
    private final List<Draft> figures = new ArrayList<>(CHUNK);

    /** @param sourceSystem that of rows that do not name theirs; null for none */
    ObservationRows(
            Binder binder, Drafts drafts, BulkWrite writer, Tally tally, String sourceSystem, boolean roundedCounts) {
        this.binder = binder;
        this.drafts = drafts;
        this.writer = writer;
        this.tally = tally;
        this.sourceSystem = sourceSystem;
        this.roundedCounts = roundedCounts;
    }

    @Override
    public void add(Row row) {
        if (!row.faults().isEmpty()) {
            tally.reject(row, row.faults());
            return;
        }
        try {
            figures.add(
                    draft(row, binder.bind(row.fields(), ObservationInput.class).from(sourceSystem)));
            rows.add(row);
        } catch (ProblemException e) {
            tally.reject(row, RowFaults.of(row, e));
        }
        if (rows.size() == CHUNK) {
            finish();
        }
    }

    private Draft draft(Row row, ObservationInput input) {
        if (!roundedCounts || input.value() == null || input.numerator() == null) {
            return drafts.of(input);
        }
        try {
            Draft whole = drafts.of(input);
            if (whole.countsFit()) {
                return whole;
            }
        } catch (ProblemException e) {
            // Then the value stands alone, or is refused by itself.
        }
        Draft alone = drafts.of(input.withoutCounts());
        tally.warn(row.fault(
                "/numerator",
                "rounded_counts",
                input.numerator() + " / " + input.denominator(),
                "The rounded counts do not make the value, so the value is kept without them.",
                null));
        return alone;
    }

    @Override
    public void finish() {
        List<Outcome> outcomes = writer.write(figures);
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            Row row = rows.get(i);
            outcome.warnings()
                    .forEach(warning -> tally.warn(
                            row.fault(warning.pointer(), warning.code(), warning.value(), warning.message(), null)));
            if (outcome.effect() == Effect.REJECTED) {
                List<Fault> faults = RowFaults.of(row, outcome.problem());
                tally.reject(row, faults);
            } else {
                tally.count(outcome.effect());
            }
        }
        rows.clear();
        figures.clear();
    }
}
