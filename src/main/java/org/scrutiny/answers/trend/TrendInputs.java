package org.scrutiny.answers.trend;

import java.util.List;
import org.scrutiny.committee.comment.LinkedComments;
import org.scrutiny.figures.judgement.Judgement;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.target.Target;

/**
 * Everything that an answer is made from.
 *
 * @param figures of the indicator in the area, in the order of their periods
 * @param targets of the series, those out of force included
 * @param breaks where new limits begin
 * @param judgements exclusions and causes; other kinds are passed over
 * @param comparators what the latest figure is set beside
 * @param comments what was said about the figures
 */
record TrendInputs(
        SeriesIdentity subject,
        List<Figure> figures,
        List<Target> targets,
        List<SeriesBreak> breaks,
        List<Judgement> judgements,
        List<Comparators.Source> comparators,
        LinkedComments.ByFigure comments,
        TrendOptions options) {}
