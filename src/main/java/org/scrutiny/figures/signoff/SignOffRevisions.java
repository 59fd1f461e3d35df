package org.scrutiny.figures.signoff;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every step of one sign-off, oldest first: who took it, when and why. */
@Schema(name = "SignOffRevisions", description = "Every step of one sign-off, oldest first.")
public record SignOffRevisions(@NotNull List<SignOff> value) {}
