package org.scrutiny.intake.imports;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.observation.RevisionKind;
import org.scrutiny.intake.reading.ImportFault;

/**
 * What a file did, row by row where something is wrong. It says nothing of when or by whom, so that a dry run can give the
 * same report.
 *
 * @param rejected rows that were not written because something is wrong with them
 * @param skipped records that the profile leaves out
 * @param warnings the first of them, in the order of the file
 * @param warningsLeftOff how many more there are
 * @param errors the first of them, in the order of the file
 * @param errorsLeftOff how many more there are
 * @param sourceSystem what was said of all rows that do not say it, as are the kind and the reason of revisions
 */
public record ImportReport(
        @NotNull String id,
        @NotNull ImportType type,
        @NotNull ImportMode mode,
        @NotNull String profile,
        @NotNull ImportState state,
        @NotNull String fileHash,
        @Schema(required = true) long created,
        @Schema(required = true) long revised,
        @Schema(required = true) long unchanged,
        @Schema(required = true) long rejected,
        @Schema(required = true) long skipped,
        @NotNull List<ImportFault> warnings,
        @NotNull Long warningsLeftOff,
        @NotNull List<ImportFault> errors,
        @Schema(required = true) long errorsLeftOff,
        String sourceSystem,
        RevisionKind revisionKind,
        String revisionReason) {

    public ImportReport {
        // Reports that were kept before warnings were counted have no count.
        warningsLeftOff = warningsLeftOff == null ? 0 : warningsLeftOff;
    }

    /** Of a file of which nothing has become yet, or nothing will. */
    static ImportReport of(
            String id, String fileHash, ImportRequest request, ImportState state, List<ImportFault> errors) {
        return new ImportReport(
                id,
                request.type(),
                request.mode(),
                request.profile(),
                state,
                fileHash,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                0L,
                errors,
                0,
                request.provenance().sourceSystem(),
                request.provenance().revisionKind(),
                request.provenance().revisionReason());
    }
}
