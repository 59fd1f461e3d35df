package org.scrutiny.intake.imports;

import jakarta.validation.constraints.NotNull;
import org.scrutiny.intake.reading.FileFault;

/**
 * One thing that is wrong with a file, and where.
 *
 * @param line physical line on which the record starts, from 1
 */
public record ImportFault(
        Long line,
        String column,
        String pointer,
        @NotNull String code,
        String value,
        @NotNull String message,
        String hint) {

    static ImportFault of(FileFault fileFault) {
        return new ImportFault(
                fileFault.line(),
                fileFault.column(),
                fileFault.pointer(),
                fileFault.code(),
                fileFault.value(),
                fileFault.message(),
                fileFault.hint());
    }
}
