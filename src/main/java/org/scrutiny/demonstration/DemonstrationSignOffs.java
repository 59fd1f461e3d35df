package org.scrutiny.demonstration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.scrutiny.signoff.SignOffInput;
import org.scrutiny.signoff.SignOffStepInput;

/** What of the invented council has been signed off, step by step. */
record DemonstrationSignOffs(@NotNull List<@Valid Entry> signOffs) {
    record Entry(
            @NotNull @Valid SignOffInput begin, @NotNull List<@Valid SignOffStepInput> steps) {}
}
