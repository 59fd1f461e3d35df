package org.scrutiny.committee.comment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A comment written by hand. */
@JsonIgnoreProperties({"position", "start", "end"})
public record CommentInput(
        @NotBlank @Size(max = 30) String item,

        Integer dashboard,

        @NotNull @NotBlank @Size(max = 100_000) String text) {}
