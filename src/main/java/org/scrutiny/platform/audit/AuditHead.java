package org.scrutiny.platform.audit;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the chain whose hash confirms all entries before it, such as the latest.
 *
 * @param number 0 before the first entry
 */
public record AuditHead(
        @Schema(required = true) long number, @NotNull String hash) {
    /** Before the first entry. */
    public static final AuditHead START = new AuditHead(0, ChainHash.START);

    /** As in the log, and as {@code verify-audit} takes it. */
    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
