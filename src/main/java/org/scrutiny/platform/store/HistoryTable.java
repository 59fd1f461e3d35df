package org.scrutiny.platform.store;

/** A table of another room that keeps a history of its own; each row has a number of the commit sequence. */
public interface HistoryTable {
    /** The table's name; its numbers are in its column {@code change_number}. */
    String name();
}
