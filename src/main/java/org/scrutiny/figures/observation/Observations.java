package org.scrutiny.figures.observation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.publication.SignedSeries;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.NotFoundOrGone;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.ReferenceDataCache;

/** Reads and writes single observations. */
@Singleton
public class Observations {
    private final ObservationReader reader;
    private final ObservationHistory history;
    private final ObservationValidator validator;
    private final ObservationWriter writer;
    private final Indicators indicators;
    private final SignedSeries signed;
    private final ReferenceDataCache referenceData;
    private final OwnFigures own;

    Observations(
            ObservationReader reader,
            ObservationHistory history,
            ObservationValidator validator,
            ObservationWriter writer,
            Indicators indicators,
            SignedSeries signed,
            ReferenceDataCache referenceData,
            OwnFigures own) {
        this.reader = reader;
        this.history = history;
        this.validator = validator;
        this.writer = writer;
        this.indicators = indicators;
        this.signed = signed;
        this.referenceData = referenceData;
        this.own = own;
    }

    PageResult<Observation> list(PageRequest request, ObservationQuery query) {
        // Names as of a moment are read while the figures are, on the same connection.
        return query.isPast()
                ? QuarkusTransaction.requiringNew().call(() -> page(request, query))
                : referenceData.read(() -> page(request, query));
    }

    private PageResult<Observation> page(PageRequest request, ObservationQuery query) {
        ObservationFilter filter = filter(query);
        List<Observation> rows = reader.list(filter.after(request.after(FigureKey::read)), request.rowsToRead());
        return request.page(rows, row -> row.key().parts(), () -> reader.count(filter));
    }

    ObservationFilter filter(ObservationQuery query) {
        return own.limit(query.filter(indicators, signed));
    }

    Observation read(long id) {
        return read(id, null);
    }

    /** @param asOf null for now */
    Observation read(long id, Instant asOf) {
        own.requireVisible(id);
        return reader.find(id, asOf).orElseThrow(() -> missing(id, asOf));
    }

    List<Observation> revisions(long id) {
        own.requireVisible(id);
        List<Observation> all = reader.revisions(id);
        if (all.isEmpty()) {
            throw missing(id, null);
        }
        return all;
    }

    /** The stored figure that the input would revise, if there is one. */
    public Optional<Observation> findCurrent(ObservationInput input) {
        return reader.find(validator.validate(input).orThrow().key());
    }

    public Observation create(ObservationInput input) {
        return referenceData.writeCached(() -> {
            ValidatedObservation figure = validator.validate(input).orThrow();
            own.require(figure);
            return view(writer.write(new FigureChange.Creation(figure)));
        });
    }

    /** Revises a figure. Content that changes nothing makes no revision, unless the client sends one. */
    public Observation revise(long id, ExpectedRevision expected, ObservationInput input) {
        own.requireVisible(id);
        return referenceData.writeCached(() -> replace(id, expected, input));
    }

    private Observation replace(long id, ExpectedRevision expected, ObservationInput input) {
        ObservationValidator.Validated validated = validator.validate(input);
        if (!validated.isValid()) {
            read(id);
        }
        ValidatedObservation written = validated.orThrow();
        FigureOutcome outcome = writer.write(new FigureChange.Replacement(written, id, expected));
        if (outcome.effect() == Effect.REJECTED) {
            // Perhaps the address names another figure than the content, or none.
            Observation before = read(id);
            Checks.sameKey("/indicator", before.indicator(), input.indicator());
            Checks.sameKey("/area", before.area(), input.area());
            Checks.sameKey("/period", before.period(), written.period().label());
        }
        return view(outcome);
    }

    /** @param reason required only if the figure was published once */
    void delete(long id, ExpectedRevision expected, String reason) {
        view(writer.write(new FigureChange.Deletion(read(id).key(), id, expected, reason)));
    }

    private Observation view(FigureOutcome outcome) {
        if (outcome.effect() == Effect.REJECTED) {
            throw ProblemException.of(outcome.faults());
        }
        return reader.view(outcome.figure(), outcome.signOff());
    }

    private ProblemException missing(long id, Instant asOf) {
        return NotFoundOrGone.of(named(id), asOf, history.findFirstRecorded(id));
    }

    /** A figure, as the beginning of a sentence. */
    static String named(long id) {
        return "The observation '" + id + "'";
    }
}
