package org.scrutiny.answers.trend;

import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.indicator.Indicator;

/**
 * What a series is about; one that came with the request has no area and an indicator without a code.
 *
 * @param area GSS code, or null
 * @param areaName name, or null
 */
record SeriesIdentity(Indicator indicator, String area, String areaName) {
    static SeriesIdentity of(Indicator indicator, Area area) {
        return new SeriesIdentity(indicator, area.code(), area.name());
    }
}
