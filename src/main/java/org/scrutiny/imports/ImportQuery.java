package org.scrutiny.imports;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.scrutiny.api.Charsets;
import org.scrutiny.idempotency.IdempotencyKeys;

/** How a file is to be taken in, as the query says it. */
public class ImportQuery {
    private static final int LONGEST_NAME = 255;

    @Parameter(description = "What the rows are.", example = "observations")
    @QueryParam("type")
    @DefaultValue("observations")
    ImportType type;

    @Parameter(description = "Whether only to report what would become of the file.", example = "true")
    @QueryParam("dryRun")
    @DefaultValue("false")
    Boolean dryRun;

    @Parameter(description = "Whether one bad row keeps all others out, or only itself.", example = "all")
    @QueryParam("mode")
    @DefaultValue("all")
    ImportMode mode;

    @Parameter(
            description = "How the columns of a CSV file are read: flat, dfe, lait, or a saved profile.",
            example = "flat")
    @QueryParam("profile")
    @DefaultValue("flat")
    String profile;

    @Parameter(description = "The file's name where it comes from.", example = "figures.csv")
    @QueryParam("fileName")
    String fileName;

    ImportRequest request(MediaType sent, String idempotencyKey) {
        ImportFormat format = ImportFormat.of(sent);
        String name = fileName == null || fileName.length() <= LONGEST_NAME
                ? fileName
                : fileName.substring(fileName.length() - LONGEST_NAME);
        return new ImportRequest(
                type, dryRun, mode, format, Charsets.of(sent), profile, name, IdempotencyKeys.read(idempotencyKey));
    }
}
