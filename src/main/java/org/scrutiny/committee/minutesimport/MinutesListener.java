package org.scrutiny.committee.minutesimport;

import java.util.List;
import org.scrutiny.committee.minutes.model.ParsedComment;

/** Called for imported minutes, within the transaction of the import. */
public interface MinutesListener {

    /**
     * An imported comment.
     *
     * @param comment its id
     * @param dashboard the dashboard that it is about; null if it is not known
     * @param parsed the parsed comment
     */
    record Minuted(String comment, Integer dashboard, ParsedComment parsed) {}

    /** The current minutes of an item were imported, whether or not they changed; comments are in order. */
    void imported(long meeting, String item, List<Minuted> comments);
}
