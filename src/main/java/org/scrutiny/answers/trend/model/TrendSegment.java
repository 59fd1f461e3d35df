package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.statistics.ProcessLimits;
import org.scrutiny.kernel.statistics.Segment;
import org.scrutiny.kernel.statistics.SeriesPoint;

/**
 * A run of periods with one set of limits.
 *
 * @param from first day of its first period
 * @param to last day of its last period
 * @param points number of values that the limits are computed from
 * @param mean centre line; null without a value
 * @param lowerLimit mean - 2.66 average moving ranges; not clipped to possible values
 * @param lowerNear two thirds of the way from the mean to the limit
 * @param reason recorded reason for the rebase that begins the segment; null if none was recorded
 */
public record TrendSegment(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Schema(required = true) int points,
        BigDecimal mean,
        BigDecimal lowerLimit,
        BigDecimal upperLimit,
        BigDecimal lowerNear,
        BigDecimal upperNear,
        BigDecimal averageMovingRange,
        String reason) {

    public static TrendSegment of(Segment segment, List<SeriesPoint> points, String reason) {
        ProcessLimits limits = segment.limits();
        boolean exist = limits != null && limits.exist();
        double scale = limits == null ? 0 : limits.scale();
        return new TrendSegment(
                points.get(segment.first()).start(),
                points.get(segment.end() - 1).end(),
                segment.points(),
                limits == null ? null : SignificantDigits.shown(limits.mean(), scale),
                exist ? SignificantDigits.shown(limits.lower(), scale) : null,
                exist ? SignificantDigits.shown(limits.upper(), scale) : null,
                exist ? SignificantDigits.shown(limits.lowerNear(), scale) : null,
                exist ? SignificantDigits.shown(limits.upperNear(), scale) : null,
                exist ? SignificantDigits.shown(limits.averageMovingRange(), scale) : null,
                reason);
    }
}
