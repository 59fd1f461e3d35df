package org.scrutiny.figures.indicator;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The versions of a definition, oldest first, each as it was last written. */
public record Definitions(@NotNull List<Indicator> value) {}
