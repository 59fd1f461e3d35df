package org.scrutiny.committee.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A person to write. */
public record PersonInput(
        @NotBlank @Size(max = 1_000) String name,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 1_000) String> aliases) {}
