package org.scrutiny.intake.imports;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.scrutiny.figures.observation.RevisionKind;
import org.scrutiny.intake.imports.row.ImportType;
import org.scrutiny.intake.imports.row.Provenance;
import org.scrutiny.platform.idempotency.IdempotencyKeys;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Charsets;
import org.scrutiny.platform.rest.Checks;

/** Query parameters of an import. */
public class ImportQuery {
    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_SYSTEM_LENGTH = 100;
    private static final int MAX_REASON_LENGTH = 1_000;

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

    ImportRequest request(MediaType contentType, String idempotencyKey) {
        ImportFormat format = ImportFormat.of(contentType);
        String name = fileName == null || fileName.length() <= MAX_NAME_LENGTH
                ? fileName
                : fileName.substring(fileName.length() - MAX_NAME_LENGTH);
        return new ImportRequest(
                type,
                dryRun,
                mode,
                format,
                Charsets.of(contentType),
                profile,
                name,
                provenance(),
                IdempotencyKeys.read(idempotencyKey));
    }

    private Provenance provenance() {
        Checks.notLonger("sourceSystem", sourceSystem, MAX_SYSTEM_LENGTH);
        Checks.notLonger("revisionReason", revisionReason, MAX_REASON_LENGTH);
        require(
                revisionKind != RevisionKind.FIRST,
                "revisionKind",
                "'first' is reserved for new figures. Use the kind of a change.");
        Provenance provenance = new Provenance(sourceSystem, revisionKind, revisionReason);
        require(
                type == ImportType.OBSERVATIONS || provenance.equals(Provenance.UNKNOWN),
                "type",
                "'sourceSystem', 'revisionKind' and 'revisionReason' apply only to observations.");
        return provenance;
    }

    private static void require(boolean valid, String parameter, String message) {
        if (!valid) {
            throw ProblemException.ofParameter(ErrorCode.INVALID_PARAMETER, parameter, message, null);
        }
    }
}
