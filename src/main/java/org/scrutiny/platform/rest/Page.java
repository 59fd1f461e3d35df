package org.scrutiny.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param value the rows, in a stable order
 * @param next absolute address of the next page; null on the last page
 * @param count number of rows of the whole list; null unless requested
 * @param countIsEstimate whether that is an estimate, because counting would take long; null unless requested
 */
public record Page<T>(
        List<T> value,
        @Schema(nullable = true) String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long count,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean countIsEstimate) {}
