package org.scrutiny.answers.trend;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.statistics.ComparisonVerdict;
import org.scrutiny.kernel.statistics.PeerSignificance;

/**
 * Another figure that the latest one is set beside.
 *
 * @param area its GSS code; null for several areas, or a number that the request brings
 * @param period its own period; null for a number that the request brings
 * @param ownPeriod the period of ours that is set beside it
 * @param ownValue our figure for that period
 * @param verdict ours against theirs, which is taken as a fixed number
 * @param direction which way theirs went within a year
 * @param significance how clearly ours stands apart from its neighbours; null for other kinds
 * @param areas how many areas make the figure
 * @param comparable whether the two can be set beside each other
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
