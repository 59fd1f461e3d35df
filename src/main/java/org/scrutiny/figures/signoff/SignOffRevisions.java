package org.scrutiny.figures.signoff;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Every step of one sign-off, oldest first: who took it, when and why. */
public record SignOffRevisions(@NotNull List<SignOff> value) {}
