package org.scrutiny.answers.trend.assembly;

import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.indicator.Indicator;

/**
 * The indicator and area of a series. A series posted in the request has no area, and its indicator no code.
 *
 * @param area GSS code, or null
 * @param areaName name, or null
 */
public record SeriesIdentity(Indicator indicator, String area, String areaName) {
    public static SeriesIdentity of(Indicator indicator, Area area) {
        return new SeriesIdentity(indicator, area.code(), area.name());
    }
}
