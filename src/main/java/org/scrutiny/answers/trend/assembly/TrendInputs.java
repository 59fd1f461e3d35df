package org.scrutiny.answers.trend.assembly;

import java.util.List;
import org.scrutiny.answers.trend.model.TrendCaveat;
import org.scrutiny.committee.comment.LinkedComments;
import org.scrutiny.figures.judgement.Judgement;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.target.Target;

/**
 * Everything that a trend is computed from.
 *
 * @param targets all targets of the series, in force or not
 * @param breaks days from which new limits apply
 * @param judgements exclusions and causes; other kinds are ignored
 * @param comparators figures to compare the latest figure with; earlier ones may be missing
 * @param comments committee comments by figure
 * @param ofArea caveats about the codes of the area
 */
public record TrendInputs(
        SeriesIdentity identity,
        SeriesFigures series,
        List<Target> targets,
        List<SeriesBreak> breaks,
        List<Judgement> judgements,
        List<ComparatorSource> comparators,
        LinkedComments.ByFigure comments,
        TrendOptions options,
        List<TrendCaveat> ofArea) {
    List<Figure> figures() {
        return series.figures();
    }
}
