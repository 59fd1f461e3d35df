package org.scrutiny.intake.imports;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.observation.RevisionKind;
import org.scrutiny.intake.imports.row.ImportType;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.platform.rest.HasRevision;

/**
 * A submitted file and its report.
 *
 * @param fileHash SHA-256 of the file, in hexadecimal
 * @param fileSize bytes
 * @param progress null once the import is over
 * @param rejectedRows path of the rejected records as a CSV file for correction; null if there are none
 */
public record Import(
        @NotNull String id,
        @NotNull ImportType type,
        @NotNull ImportMode mode,
        @NotNull String profile,
        @Schema(required = true) boolean dryRun,
        @NotNull ImportState state,
        ImportProgress progress,
        String fileName,
        @NotNull String fileHash,
        @Schema(required = true) long fileSize,
        @Schema(required = true) long created,
        @Schema(required = true) long revised,
        @Schema(required = true) long unchanged,
        @Schema(required = true) long rejected,
        @Schema(required = true) long skipped,
        @NotNull List<ImportFault> warnings,
        @Schema(required = true) long warningsLeftOff,
        @NotNull List<ImportFault> errors,
        @Schema(required = true) long errorsLeftOff,
        String rejectedRows,
        String sourceSystem,
        RevisionKind revisionKind,
        String revisionReason,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision {

    static Import of(ImportEntity entity) {
        ImportReport report = entity.report;
        return new Import(
                entity.id,
                entity.type,
                entity.mode,
                entity.profile,
                entity.dryRun,
                entity.state,
                ImportProgress.of(entity),
                entity.fileName,
                entity.fileHash,
                entity.fileSize,
                report.created(),
                report.revised(),
                report.unchanged(),
                report.rejected(),
                report.skipped(),
                report.warnings(),
                report.warningsLeftOff(),
                report.errors(),
                report.errorsLeftOff(),
                entity.rejectedRows == null ? null : ImportResource.PATH + "/" + entity.id + "/rejected",
                report.sourceSystem(),
                report.revisionKind(),
                report.revisionReason(),
                entity.revisionNumber,
                entity.recordedAt,
                entity.recordedBy);
    }

    /** Progress changes the representation without a new revision. */
    @Override
    public String tag() {
        return progress == null
                ? Integer.toString(revisionNumber)
                : revisionNumber + "." + state + "." + progress.bytesRead() + "." + progress.cancelling();
    }
}
