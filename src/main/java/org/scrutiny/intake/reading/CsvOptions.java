package org.scrutiny.intake.reading;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * How to read a CSV file.
 *
 * @param fields the fields of the resource that a flat file may have as columns
 * @param profile what the columns mean; {@code flat} if null
 * @param names what the catalogue knows files to call things; nothing if null
 * @param charset character set of a file without a byte order mark; UTF-8 if null
 */
public record CsvOptions(ResourceFields fields, ImportProfile profile, NameLookup names, Charset charset) {
    public CsvOptions {
        Objects.requireNonNull(fields);
        profile = profile == null ? ImportProfile.extending("flat") : profile;
        names = names == null ? NameLookup.NONE : names;
    }

    /** A flat file in UTF-8. */
    public static CsvOptions flat(ResourceFields fields) {
        return new CsvOptions(fields, null, null, null);
    }
}
