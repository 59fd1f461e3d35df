package org.scrutiny.committee.minutesimport;

import java.util.List;
import org.scrutiny.committee.minutes.model.ParsedComment;

/** Is told of minutes within the transaction in which they are imported. */
public interface MinutesListener {

    /**
     * An imported comment.
     *
     * @param comment its id
     * @param dashboard the dashboard that it is about; null if none is known
     * @param words what was read of it
     */
    record Minuted(String comment, Integer dashboard, ParsedComment words) {}

    /** The minutes of an item as they are now, also when they are the same as before; comments in their order. */
    void imported(long meeting, String item, List<Minuted> comments);
}
