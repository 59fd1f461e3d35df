package org.scrutiny.intake.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a file has been read that waits or runs.
 *
 * @param percentage of its bytes, 0 to 100
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
