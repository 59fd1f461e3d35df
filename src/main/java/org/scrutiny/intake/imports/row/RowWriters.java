package org.scrutiny.intake.imports.row;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.observation.FigureBatch;
import org.scrutiny.figures.observation.ObservationValidator;
import org.scrutiny.figures.observation.ObservationWriter;
import org.scrutiny.figures.observation.OwnFigures;
import org.scrutiny.figures.observation.ValidatedObservation;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.platform.rest.StrictBinder;
import org.scrutiny.platform.store.RecordingClock;

/** Creates the row writers of imports. */
@Singleton
public class RowWriters {
    private final StrictBinder binder;
    private final ObservationValidator validator;
    private final ObservationWriter writer;
    private final ImportableTypes types;
    private final CatalogueNames names;
    private final Indicators indicators;
    private final ObjectMapper json;
    private final OwnFigures own;

    RowWriters(
            StrictBinder binder,
            ObservationValidator validator,
            ObservationWriter writer,
            ImportableTypes types,
            CatalogueNames names,
            Indicators indicators,
            ObjectMapper json,
            OwnFigures own) {
        this.binder = binder;
        this.validator = validator;
        this.writer = writer;
        this.types = types;
        this.names = names;
        this.indicators = indicators;
        this.json = json;
        this.own = own;
    }

    /**
     * Creates the writer of a file, which writes in the running transaction.
     *
     * @param batch batch of the figures
     * @param provenance defaults for the figures
     * @param roundedCounts whether counts are rounded and may disagree with the value
     * @param contradictions the figures whose rows are rejected because they differ
     * @param outcome collects the effects and faults of the rows
     */
    public RowWriter create(
            ImportType type,
            String batch,
            Provenance provenance,
            boolean roundedCounts,
            Contradictions contradictions,
            ImportOutcome outcome) {
        return type == ImportType.OBSERVATIONS
                ? new ObservationRows(
                        figures(provenance, roundedCounts, outcome),
                        contradictions,
                        writer,
                        new FigureBatch(batch, provenance.revision(), RecordingClock.now()),
                        outcome)
                : new ResourceRows<>(types.find(type), indicators, binder, json, outcome);
    }

    /** Creates a writer that writes nothing and only finds the rows of contradicted figures. */
    public RowWriter finding(
            Contradictions contradictions,
            Provenance provenance,
            boolean roundedCounts,
            RowReader file,
            ImportOutcome outcome) {
        RowFigures figures = figures(provenance, roundedCounts, outcome);
        return row -> {
            ValidatedObservation figure = figures.read(row);
            if (figure != null) {
                contradictions.add(row, figure.figure().key(), file);
            }
        };
    }

    private RowFigures figures(Provenance provenance, boolean roundedCounts, ImportOutcome outcome) {
        RowAreas areas = new RowAreas(names.loadAreas(), validator, outcome);
        return new RowFigures(
                binder,
                validator,
                new RowIndicators(names.loadIndicators(), indicators),
                areas,
                own,
                outcome,
                provenance.sourceSystem(),
                roundedCounts);
    }
}
