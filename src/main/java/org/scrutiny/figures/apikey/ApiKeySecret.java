package org.scrutiny.figures.apikey;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the secrets of an API key, by its number; what it is was shown once.
 *
 * @param number counts the secrets of the key, from 1
 */
public record ApiKeySecret(
        @Schema(required = true) int number, @NotNull Instant createdAt) {}
