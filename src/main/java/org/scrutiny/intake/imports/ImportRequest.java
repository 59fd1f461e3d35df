package org.scrutiny.intake.imports;

import java.nio.charset.Charset;

/**
 * How a file is to be taken in.
 *
 * @param dryRun whether only to report what would become of it
 * @param format what it is written in
 * @param charset that of its text, unless it begins with a byte order mark
 * @param profile name of the profile that it is read by
 * @param fileName its name where it comes from, or null
 * @param provenance what is said of all its figures
 * @param key under which the same request is answered as before, or null
 */
record ImportRequest(
        ImportType type,
        boolean dryRun,
        ImportMode mode,
        ImportFormat format,
        Charset charset,
        String profile,
        String fileName,
        Provenance provenance,
        String key) {}
