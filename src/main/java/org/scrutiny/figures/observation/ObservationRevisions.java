package org.scrutiny.figures.observation;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every state that one observation was in, oldest first. */
@Schema(name = "ObservationRevisions", description = "Every state that one observation was in, oldest first.")
public record ObservationRevisions(@NotNull List<Observation> value) {}
