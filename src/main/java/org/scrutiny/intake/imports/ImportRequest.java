package org.scrutiny.intake.imports;

import java.nio.charset.Charset;
import org.scrutiny.intake.imports.row.ImportType;
import org.scrutiny.intake.imports.row.Provenance;

/**
 * How to import a file. Its text is part of the content hash of idempotency keys, and its JSON is stored with queued imports.
 *
 * @param dryRun whether to report only, and store nothing
 * @param charset character set of the file, unless it starts with a byte order mark; null for UTF-8
 * @param profile name of the profile
 * @param fileName original name of the file, or null
 * @param provenance defaults for its figures
 * @param key idempotency key, or null
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
