package org.scrutiny.figures.apikey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.scrutiny.platform.access.Role;

/** An API key to create. */
public record ApiKeyInput(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,79}",
                message =
                        "must be 1 to 80 letters, digits, spaces, dots, dashes or underscores, and not start with one of"
                                + " the last four")
        String name,

        @NotNull @Size(min = 1, max = 6) List<@NotNull Role> roles,
        @Size(min = 1, max = 1_000) List<@NotNull @Size(max = 40) String> indicators,
        @Size(min = 1, max = 1_000) List<@NotNull @Size(max = 9) String> areas,
        Instant expiresAt) {}
