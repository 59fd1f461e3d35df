package org.scrutiny.figures.disclosure;

import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Sql;

/** Keeps what is public of each figure. The table has no number that is not public. */
@Singleton
class PublicFigures {
    private static final String REMOVE = "DELETE FROM public_figure WHERE sign_off = ?";

    private static final String REMOVE_MOVED = "DELETE FROM public_figure WHERE id = ?";

    private static final String ADD = """
            INSERT INTO public_figure (id, sign_off, revision_number, indicator, area, period_type, period_start, period_end,
                obs_value, numerator, denominator, symbol, published_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    PublicFigures(Sql sql) {
        this.sql = sql;
    }

    /** Replaces what the sign-off has published. What it no longer has is no longer public. */
    void replace(SignedRelease signOff, List<DecidedFigure> figures) {
        sql.update(REMOVE, signOff.id());
        for (DecidedFigure decided : figures) {
            LinkedFigure figure = decided.figure();
            FigureKey key = figure.key();
            PublicAmounts published = decided.published();
            // It was published by another sign-off if its indicator has changed its dashboard since.
            sql.update(REMOVE_MOVED, figure.id());
            sql.update(
                    ADD,
                    figure.id(),
                    signOff.id(),
                    figure.revision(),
                    key.indicator(),
                    key.area(),
                    figure.periodType().name(),
                    key.start(),
                    key.end(),
                    published.amounts().value(),
                    published.amounts().numerator(),
                    published.amounts().denominator(),
                    published.symbol() == null ? null : published.symbol().name(),
                    RecordingClock.now());
        }
    }
}
