package org.scrutiny.figures.series;

/** Identifies a series: an indicator in an area. */
public record SeriesKey(String indicator, String area) {
    static final int SPREAD = 1_000_003;

    /** The golden ratio as a fraction of the integers: neighbours end far apart in the upper bits, which hash maps use too. */
    private static final int SCATTER = 0x9E3779B9;

    /** Codes are numbered, so with the usual factor of 31 the keys of many indicators and areas would collide. */
    @Override
    public int hashCode() {
        return SCATTER * (SPREAD * indicator.hashCode() + area.hashCode());
    }
}
