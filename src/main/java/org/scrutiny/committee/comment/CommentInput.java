package org.scrutiny.committee.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A comment as it is written by hand, where there are no minutes to import. */
public record CommentInput(
        @NotBlank @Size(max = 30) String item,

        Integer dashboard,

        @NotNull @NotBlank @Size(max = 100_000) String text) {}
