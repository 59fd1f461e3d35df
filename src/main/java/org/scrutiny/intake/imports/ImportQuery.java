package org.scrutiny.intake.imports;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

    @QueryParam("type")
    @DefaultValue("observations")
    ImportType type;

    @QueryParam("dryRun")
    @DefaultValue("false")
    Boolean dryRun;

    @QueryParam("mode")
    @DefaultValue("all")
    ImportMode mode;

    @QueryParam("profile")
    @DefaultValue("flat")
    String profile;

    @QueryParam("fileName")
    String fileName;

    @QueryParam("sourceSystem")
    String sourceSystem;

    @QueryParam("revisionKind")
    RevisionKind revisionKind;

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
