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
 * One indicator on one line.
 *
 * @param period that of the latest value; null if there is none
 * @param previous the value of the period before
 * @param change whether the two differ by more than chance
 * @param direction which way it went and whether that is good, in words
 * @param target the figure to be reached
 * @param england England's figure
 * @param openQuestions how many questions about it wait for a full answer
 * @param dataAgeDays days since the period of the latest value ended
 * @param attention place in the order of what needs attention, from 1
 * @param attentionReason why it stands there
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
