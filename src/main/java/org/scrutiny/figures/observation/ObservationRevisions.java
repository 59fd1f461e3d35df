package org.scrutiny.figures.observation;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Every state that one observation was in, oldest first. */
public record ObservationRevisions(@NotNull List<Observation> value) {}
