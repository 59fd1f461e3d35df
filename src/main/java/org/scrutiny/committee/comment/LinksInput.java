package org.scrutiny.committee.comment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All that a comment is about; what is left out is not. */
public record LinksInput(@NotNull @Size(max = 100) List<@NotNull @Valid LinkInput> links) {}
