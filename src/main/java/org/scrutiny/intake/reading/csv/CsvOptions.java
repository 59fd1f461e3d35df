package org.scrutiny.intake.reading.csv;

import java.nio.charset.Charset;
import java.util.Objects;
import org.scrutiny.intake.reading.profile.ImportProfile;

/**
 * How to read a CSV file.
 *
 * @param fields the fields of the resource that a flat file may have as columns
 * @param profile how the columns are read; {@code flat} if null
 * @param names alternative names of areas and indicators; none if null
 * @param charset character set of a file without a byte order mark; UTF-8 if null
 */
public record CsvOptions(ResourceFields fields, ImportProfile profile, NameLookup names, Charset charset) {
    public CsvOptions {
        Objects.requireNonNull(fields);
        profile = profile == null ? ImportProfile.extending("flat") : profile;
        names = names == null ? NameLookup.NONE : names;
    }
}
