package org.scrutiny.figures.validation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesKey;

/**
 * The series that the checks of one file keep, from a thousand rows to the next, instead of reading them again. Their stored
 * figures cannot change meanwhile: the transaction of the file has locked the series, and its own figures are added.
 */
public final class KeptSeries {
    private final int most;
    private final Map<SeriesKey, SeriesSnapshot> series = new HashMap<>();
    private int figures;
    private boolean isFull;

    /** @param most number of figures of all series that are kept */
    public KeptSeries(int most) {
        this.most = most;
    }

    /** Whether a figure is known not to be stored. */
    public boolean lacks(FigureKey key) {
        SeriesSnapshot kept = series.get(key.series());
        return kept != null && kept.lacks(key);
    }

    /** Whether to read a series so that it can be kept; not once there was no room for one. */
    boolean hasRoom() {
        return !isFull;
    }

    /** Hands over a series for the next check; null if it is not kept. */
    SeriesSnapshot take(SeriesKey key) {
        SeriesSnapshot kept = series.remove(key);
        figures -= kept == null ? 0 : kept.size();
        return kept;
    }

    /**
     * Keeps a series if there is room, and if all its later figures are known.
     *
     * @param from the first day that the check needed; if room is short, the figures before it are not kept
     */
    void keep(SeriesKey key, SeriesSnapshot checked, LocalDate from) {
        if (figures + checked.size() > most) {
            checked.forgetBefore(from);
        }
        if (figures + checked.size() > most) {
            isFull = true;
        } else if (checked.span().hasLater()) {
            series.put(key, checked);
            figures += checked.size();
        }
    }
}
