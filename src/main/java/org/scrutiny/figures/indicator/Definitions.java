package org.scrutiny.figures.indicator;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The versions of a definition, oldest first, each in its last state. */
public record Definitions(@NotNull List<Indicator> value) {}
