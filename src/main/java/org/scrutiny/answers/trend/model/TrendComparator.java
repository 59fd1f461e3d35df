package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.statistics.ComparisonVerdict;
import org.scrutiny.kernel.statistics.PeerSignificance;

/**
 * A figure that the latest one is compared with.
 *
 * @param area its GSS code; null for several areas or a number given in the request
 * @param period its period; null for a number given in the request
 * @param ownPeriod our period that it is compared with
 * @param ownValue our figure for that period
 * @param verdict our interval against the comparator as a fixed number
 * @param direction direction of the comparator over one year
 * @param significance whether our interval excludes the neighbours' pooled average; null for other kinds
 * @param areas number of areas behind the comparator
 * @param comparable whether the two can be compared
 * @param reason why not, or null
 */
public record TrendComparator(
        String area,
        @NotNull String name,
        @NotNull ComparatorKind kind,
        String period,
        BigDecimal value,
        String ownPeriod,
        BigDecimal ownValue,
        @NotNull ComparisonVerdict verdict,
        DirectionOfTravel direction,
        PeerSignificance significance,
        @Schema(required = true) int areas,
        @Schema(required = true) boolean comparable,
        String reason) {}
