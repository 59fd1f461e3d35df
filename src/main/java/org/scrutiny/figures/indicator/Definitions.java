package org.scrutiny.figures.indicator;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The versions of a definition, oldest first, each as it was last written. */
@Schema(name = "Definitions", description = "The versions of a definition, oldest first, each as it was last written.")
public record Definitions(@NotNull List<Indicator> value) {}
