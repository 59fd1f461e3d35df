package org.scrutiny.figures.observation;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.validation.RuleWarning;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.json.Decimals;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.rest.HasRevision;
import org.scrutiny.platform.rest.SelectableFields;
import org.scrutiny.platform.store.RecordingClock;

/**
 * An indicator's value for an area in a period.
 *
 * @param value null only with a status that explains it
 * @param shorthand its symbols of the Government Statistical Service; null if there are none
 * @param receivedAt when its first revision was recorded
 * @param lagDays days from the end of the period to receivedAt; negative if received earlier
 * @param warnings the rules that it violated when it was written
 */
@JsonSerialize(using = ObservationJson.class)
public record Observation(
        @NotNull String id,
        @NotNull String indicator,
        @NotNull String indicatorTitle,
        @NotNull String area,
        @NotNull String areaName,
        @NotNull String period,
        @NotNull String periodType,
        @NotNull LocalDate periodStart,
        @NotNull LocalDate periodEnd,
        BigDecimal value,
        @NotNull String unit,
        BigDecimal numerator,
        BigDecimal denominator,
        @NotNull List<ObservationStatus> status,
        @NotNull Confidentiality confidentiality,
        String shorthand,
        @NotNull List<RuleWarning> warnings,
        String note,
        @Schema(required = true) int revisionNumber,
        @NotNull RevisionKind revisionKind,
        String revisionReason,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy,
        String sourceSystem,
        String batch,
        @NotNull Instant receivedAt,
        @NotNull LocalDate dueOn,
        @Schema(required = true) int lagDays,
        @NotNull SignOffState signOff)
        implements HasRevision {
    static final SelectableFields SELECTABLE = new SelectableFields(
            Observation.class,
            "indicator",
            "area",
            "period",
            "periodStart",
            "periodEnd",
            "value",
            "numerator",
            "denominator",
            "status");

    static Observation of(
            StoredFigure figure, FigureNames.Names names, List<RuleWarning> warnings, SignOffState signOff) {
        FigureKey key = figure.key();
        Period period = new Period(figure.periodType(), key.start(), key.end());
        FigureContent content = figure.content();
        Amounts amounts = content.amounts();
        List<ObservationStatus> status = ObservationStatus.split(content.status());
        RevisionKind kind = figure.revision().kind();
        return new Observation(
                Long.toString(figure.id()),
                key.indicator(),
                names.title(),
                key.area(),
                names.area(),
                period.label(),
                period.code(),
                period.start(),
                period.end(),
                Decimals.scaled(amounts.value(), names.decimals()),
                names.unit(),
                Decimals.plain(amounts.numerator()),
                Decimals.plain(amounts.denominator()),
                status,
                content.confidentiality(),
                GssSymbols.of(status, content.confidentiality(), kind),
                warnings,
                content.note(),
                figure.revision().number(),
                kind,
                figure.revision().reason(),
                figure.revision().recordedAt(),
                figure.revision().recordedBy(),
                content.sourceSystem(),
                figure.revision().batch(),
                figure.receivedAt(),
                period.end().plusDays(names.dueAfterDays()),
                RecordingClock.daysBetween(period.end(), figure.receivedAt()),
                signOff);
    }

    FigureKey key() {
        return new FigureKey(indicator, area, periodStart, periodEnd);
    }

    /** Includes the sign-off, which changes the response but not the revision. */
    @Override
    public String tag() {
        return signOff == SignOffState.DRAFT ? HasRevision.super.tag() : revisionNumber + "-" + EnumNames.of(signOff);
    }
}
