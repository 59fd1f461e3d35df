package org.scrutiny.answers.trend.assembly;

import java.math.BigDecimal;
import java.util.List;
import org.scrutiny.answers.trend.model.ComparatorKind;
import org.scrutiny.figures.observation.Figure;

/**
 * Figures that the latest figure can be compared with.
 *
 * @param area GSS code; null for several areas or a given number
 * @param figures of all its areas, in the order of areas and periods; empty for a given number
 * @param given the number given in the request, or null
 */
public record ComparatorSource(String area, String name, ComparatorKind kind, List<Figure> figures, BigDecimal given) {}
