package org.scrutiny.intake.imports;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.observation.RevisionKind;
import org.scrutiny.intake.imports.row.ImportType;
import org.scrutiny.intake.reading.ImportFault;

/**
 * The effect of an imported file, with every faulty row. It contains neither time nor user, so that a dry run returns exactly
 * the same report.
 *
 * @param rejected number of rows that were not written because of faults
 * @param skipped number of records that the profile excludes
 * @param warnings the first 1,000, in the order of the file
 * @param warningsLeftOff number of further warnings
 * @param errors the first 1,000, in the order of the file
 * @param errorsLeftOff number of further errors
 * @param sourceSystem default for rows that do not name theirs, as are the kind and the reason of revisions
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
        // Reports stored by early versions have no count.
        warningsLeftOff = warningsLeftOff == null ? 0 : warningsLeftOff;
    }

    /** The report of a file whose rows are not written, or not yet. */
    static ImportReport empty(
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
