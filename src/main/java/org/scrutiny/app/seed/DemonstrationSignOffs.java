package org.scrutiny.app.seed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.scrutiny.figures.signoff.SignOffInput;
import org.scrutiny.figures.signoff.SignOffStepInput;

/** The sign-offs of the invented council, step by step. */
record DemonstrationSignOffs(@NotNull List<@Valid SignOffSteps> signOffs) {
    /** A sign-off and the steps to take it through. */
    record SignOffSteps(
            @NotNull @Valid SignOffInput begin, @NotNull List<@Valid SignOffStepInput> steps) {}
}
