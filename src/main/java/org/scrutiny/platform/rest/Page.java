package org.scrutiny.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param value the rows, in a stable order
 * @param next the absolute address of the next page, or null on the last
 * @param count how many rows there are in all, only if asked for
 */
public record Page<T>(
        List<T> value,
        @Schema(nullable = true) String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long count) {}
