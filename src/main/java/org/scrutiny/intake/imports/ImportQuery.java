package org.scrutiny.intake.imports;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.scrutiny.figures.observation.RevisionKind;
import org.scrutiny.platform.idempotency.IdempotencyKeys;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Charsets;
import org.scrutiny.platform.rest.Checks;

/** How a file is to be taken in, as the query says it. */
public class ImportQuery {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_SYSTEM = 100;
    private static final int LONGEST_REASON = 1_000;

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

    @Parameter(description = "The system that figures come from whose row does not name one.", example = "Mosaic")
    @QueryParam("sourceSystem")
    String sourceSystem;

    @Parameter(
            description = "What kind of revision a row is that changes a figure and does not say.",
            example = "late_data")
    @QueryParam("revisionKind")
    RevisionKind revisionKind;

    @Parameter(
            description = "Why a row changes a figure that does not say.",
            example = "Two schools reported after the quarter had ended.")
    @QueryParam("revisionReason")
    String revisionReason;

    ImportRequest request(MediaType sent, String idempotencyKey) {
        ImportFormat format = ImportFormat.of(sent);
        String name = fileName == null || fileName.length() <= LONGEST_NAME
                ? fileName
                : fileName.substring(fileName.length() - LONGEST_NAME);
        return new ImportRequest(
                type,
                dryRun,
                mode,
                format,
                Charsets.of(sent),
                profile,
                name,
                provenance(),
                IdempotencyKeys.read(idempotencyKey));
    }

    private Provenance provenance() {
        Checks.notLonger("sourceSystem", sourceSystem, LONGEST_SYSTEM);
        Checks.notLonger("revisionReason", revisionReason, LONGEST_REASON);
        refuse(revisionKind == RevisionKind.FIRST, "revisionKind", "A change of a figure is not a first one.");
        Provenance said = new Provenance(sourceSystem, revisionKind, revisionReason);
        refuse(
                type != ImportType.OBSERVATIONS && !said.equals(Provenance.UNKNOWN),
                "type",
                "'sourceSystem', 'revisionKind' and 'revisionReason' are said of observations.");
        return said;
    }

    private static void refuse(boolean wrong, String parameter, String reason) {
        if (wrong) {
            throw ProblemException.ofParameter(ErrorCode.INVALID_PARAMETER, parameter, reason, null);
        }
    }
}
