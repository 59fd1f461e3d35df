package org.scrutiny.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the rows of one file in order. A reader consumes no more of the stream than the requested row needs, retains no
 * row that it has returned, and is not thread-safe. Closing it closes the stream.
 */
public interface RowReader extends Closeable {
    /** Longest field that is read, in characters; above the limit of every stored note. */
    int MAX_FIELD_LENGTH = 65_536;

    /**
     * The next row, with or without faults, or null after the last one.
     *
     * @throws IOException only if the stream fails; any content becomes rows and faults
     */
    ParsedRow next() throws IOException;

    /** Faults of the file as a whole, or the reason why reading stopped early; complete after the last row. */
    List<ImportFault> faults();

    /** What a person should check in the file as a whole; complete after the last row. */
    default List<ImportFault> warnings() {
        return List.of();
    }

    /** Number of records that were not read because of a fault of the file; complete after the last row. */
    default long unread() {
        return 0;
    }

    /** Says in what two rows for the same figure differ, and what to do; null if they do not differ. */
    default String explainDifference(ParsedRow one, ParsedRow other) {
        Set<String> names = new TreeSet<>();
        one.fields().fieldNames().forEachRemaining(names::add);
        other.fields().fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> one.fields().path(name).equals(other.fields().path(name)));
        return names.isEmpty()
                ? null
                : "The rows differ in " + String.join(", ", names) + ". Keep the row that is right.";
    }

    /** The header exactly as in the file, without its final line end; null for JSON or before it has been read. */
    default String header() {
        return null;
    }

    /** The trailing notes exactly as in the file, without the final line end; null before the last row or if none. */
    default String footer() {
        return null;
    }

    /** Number of records so far that the profile's {@code where} or {@code indicators} excluded. */
    default long skipped() {
        return 0;
    }
}
