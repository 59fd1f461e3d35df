package org.scrutiny.figures.series;

/** Identifies a series: an indicator in an area. */
public record SeriesKey(String indicator, String area) {
    static final int SPREAD = 1_000_003;

    /** Codes are numbered, so with the usual factor of 31 the keys of many indicators and areas would collide. */
    @Override
    public int hashCode() {
        return SPREAD * indicator.hashCode() + area.hashCode();
    }
}
