package org.scrutiny.kernel.statistics;

/** An area among its peers: whether its interval excludes their pooled average, at 95% or 99.8%. */
public enum PeerSignificance {
    NOT_SIGNIFICANT,
    LOW_95,
    HIGH_95,
    LOW_998,
    HIGH_998;

    public static PeerSignificance of(Interval interval, double pooled) {
        if (interval.upper998() < pooled) {
            return LOW_998;
        }
        if (interval.lower998() > pooled) {
            return HIGH_998;
        }
        if (interval.upper95() < pooled) {
            return LOW_95;
        }
        return interval.lower95() > pooled ? HIGH_95 : NOT_SIGNIFICANT;
    }
}
