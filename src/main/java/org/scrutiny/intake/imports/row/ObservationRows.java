package org.scrutiny.intake.imports.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scrutiny.figures.observation.Effect;
import org.scrutiny.figures.observation.FigureBatch;
import org.scrutiny.figures.observation.FigureOutcome;
import org.scrutiny.figures.observation.ObservationWriter;
import org.scrutiny.figures.observation.ValidatedObservation;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;

/** Validates rows of observations and writes them in batches of a thousand. */
final class ObservationRows implements RowWriter {
    private static final int BATCH_SIZE = 1_000;

    private final RowFigures reader;
    private final Contradictions contradictions;
    private final ObservationWriter writer;
    private final FigureBatch batch;
    private final ImportOutcome outcome;
    private final ProportionColumns proportions = new ProportionColumns();
    private final List<ParsedRow> rows = new ArrayList<>(BATCH_SIZE);
    private final List<ValidatedObservation> figures = new ArrayList<>(BATCH_SIZE);

    /**
     * Creates the writer of one file.
     *
     * @param contradictions the figures whose rows are rejected because they differ
     */
    ObservationRows(
            RowFigures reader,
            Contradictions contradictions,
            ObservationWriter writer,
            FigureBatch batch,
            ImportOutcome outcome) {
        this.reader = reader;
        this.contradictions = contradictions;
        this.writer = writer;
        this.batch = batch;
        this.outcome = outcome;
    }

    @Override
    public void add(ParsedRow row) {
        ValidatedObservation figure = reader.read(row);
        ImportFault contradiction = figure == null ? null : contradictions.find(row, figure);
        if (contradiction != null) {
            outcome.reject(row, List.of(contradiction));
        } else if (figure != null) {
            figures.add(figure);
            rows.add(row);
            proportions.add(row, figure);
        }
        if (rows.size() == BATCH_SIZE) {
            write();
        }
    }

    @Override
    public void finish() {
        write();
        proportions.warn(outcome);
        writer.finish(batch);
    }

    @Override
    public Set<FigureKey> contradicted() {
        return batch.earlier().contradicted();
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
