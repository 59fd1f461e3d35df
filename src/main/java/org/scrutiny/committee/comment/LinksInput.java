package org.scrutiny.committee.comment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All links of a comment; omitted links are removed. */
public record LinksInput(@NotNull @Size(max = 100) List<@NotNull @Valid LinkInput> links) {}
