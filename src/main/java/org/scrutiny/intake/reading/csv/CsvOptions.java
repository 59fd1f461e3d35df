package org.scrutiny.intake.reading.csv;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.profile.ImportProfile;

/**
 * How to read a CSV file.
 *
 * @param fields the fields of the resource that a flat file may have as columns
 * @param profile how the columns are read; {@code flat} if null
 * @param names alternative names of areas and indicators; none if null
 * @param charset character set of a file without a byte order mark; UTF-8 if null
 * @param mistakes what is wrong with the profile, apart from its form; no row is read then
 */
public record CsvOptions(
        ResourceFields fields, ImportProfile profile, NameLookup names, Charset charset, List<ImportFault> mistakes) {
    public CsvOptions {
        Objects.requireNonNull(fields);
        profile = profile == null ? ImportProfile.extending("flat") : profile;
        names = names == null ? NameLookup.NONE : names;
    }

    public CsvOptions(ResourceFields fields, ImportProfile profile, NameLookup names, Charset charset) {
        this(fields, profile, names, charset, List.of());
    }
}
