package org.scrutiny.answers.summary;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.target.TargetKind;
import org.scrutiny.kernel.statistics.Assurance;
import org.scrutiny.kernel.statistics.ChangeVerdict;
import org.scrutiny.kernel.statistics.ComparisonVerdict;
import org.scrutiny.kernel.statistics.LimitsStatus;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.TargetStatus;
import org.scrutiny.kernel.statistics.VariationIcon;

/**
 * Summary of one indicator.
 *
 * @param period period of the latest value; null for none
 * @param previous value of the previous period
 * @param change whether the two differ by more than chance
 * @param direction direction of the change, and whether it is for the better, in words
 * @param target the figure to reach
 * @param england England's figure
 * @param openQuestions number of questions about it without a full answer
 * @param dataAgeDays days since the period of the latest value ended; 0 while it is still running
 * @param attention rank by attention, from 1
 * @param attentionReason reason for that rank
 */
public record SummaryRow(
        @NotNull String indicator,
        @NotNull String title,
        Integer dashboard,
        @NotNull String unit,
        String period,
        BigDecimal value,
        BigDecimal previous,
        @NotNull ChangeVerdict change,
        @NotNull String direction,
        @NotNull LimitsStatus limitsStatus,
        PointType variation,
        VariationIcon variationIcon,
        Assurance assurance,
        BigDecimal target,
        TargetKind targetKind,
        TargetStatus targetStatus,
        BigDecimal england,
        String englandPeriod,
        @NotNull ComparisonVerdict englandVerdict,
        BigDecimal neighbours,
        @NotNull ComparisonVerdict neighboursVerdict,
        @Schema(required = true) int openQuestions,
        Integer dataAgeDays,
        @Schema(required = true) int attention,
        @NotNull Attention attentionReason,
        @NotNull String summary) {}
