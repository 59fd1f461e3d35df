package org.scrutiny.intake.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The progress of a queued or running import.
 *
 * @param percentage share of the file's bytes that have been read, 0 to 100
 */
public record ImportProgress(
        @Schema(required = true) long bytesRead,
        @Schema(required = true) long rowsRead,
        @Schema(required = true) int percentage,
        @Schema(required = true) boolean cancelling) {

    static ImportProgress of(ImportEntity entity) {
        return entity.state.isOver()
                ? null
                : new ImportProgress(
                        entity.bytesRead,
                        entity.rowsRead,
                        entity.fileSize == 0 ? 0 : (int) (100 * entity.bytesRead / entity.fileSize),
                        entity.cancelling);
    }
}
