package org.scrutiny.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * Opens files. Each method reads no more than it has to, throws {@link IOException} only if the stream fails, and leaves it
 * to the reader to close the stream; a file that cannot be read at all gives a reader with faults and no rows.
 */
public final class Intake {
    private Intake() {}

    /** A file of comma-separated values, or of other values as its profile says. */
    public static RowReader csv(InputStream in, CsvOptions options) throws IOException {
        return new CsvRowReader(in, options);
    }

    /** A JSON array of objects, or {@code {"value": [...]}}. */
    public static RowReader json(InputStream in) throws IOException {
        return new JsonRowReader(in);
    }

    /** One JSON object on each line; {@code charset} is that of a file without a byte order mark, UTF-8 if null. */
    public static RowReader ndjson(InputStream in, Charset charset) throws IOException {
        return new NdjsonRowReader(in, charset);
    }
}
