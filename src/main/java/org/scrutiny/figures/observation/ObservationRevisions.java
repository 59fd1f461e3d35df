package org.scrutiny.figures.observation;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Every revision of one observation, oldest first. */
public record ObservationRevisions(@NotNull List<Observation> value) {}
