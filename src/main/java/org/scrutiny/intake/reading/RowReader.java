package org.scrutiny.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of one file, one after another. What it read it forgets; not for use by several threads. */
public interface RowReader extends Closeable {

    /**
     * The next row, with or without faults, or null after the last one.
     *
     * @throws IOException only if the stream fails; whatever it holds becomes rows and faults
     */
    ParsedRow next() throws IOException;

    /** What is wrong with the file as a whole, or where reading had to end; complete after the last row. */
    List<FileFault> faults();

    /** The header as it stands in the file, without its last line end; null for JSON or before there is one. */
    default String header() {
        return null;
    }

    /** The notes at the end as they stand in the file, without the last line end; null before the last row or without any. */
    default String footer() {
        return null;
    }

    /** How many records so far the profile's {@code where} or {@code indicators} left out. */
    default long skipped() {
        return 0;
    }
}
