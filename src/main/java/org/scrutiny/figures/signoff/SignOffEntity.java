package org.scrutiny.figures.signoff;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "sign_off")
class SignOffEntity extends VersionedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Integer dashboard;

    String area;

    @Enumerated(EnumType.STRING)
    @Column(name = "period_type")
    PeriodType periodType;

    @Column(name = "period_start")
    LocalDate periodStart;

    @Column(name = "period_end")
    LocalDate periodEnd;

    int months;

    @Enumerated(EnumType.STRING)
    SignOffState state;

    String reason;

    @Column(name = "published_at")
    Instant publishedAt;

    /** The name of the area at the last step, as are the figures below. */
    @Column(name = "area_name")
    String areaName;

    int figures;

    @Convert(converter = MissingColumn.class)
    List<String> missing = List.of();

    void identify(SignOffInput input, Period period) {
        dashboard = input.dashboard();
        area = input.area();
        periodType = period.type();
        periodStart = period.start();
        periodEnd = period.end();
        months = SignOffPeriods.months(period);
    }

    Period period() {
        return new Period(periodType, periodStart, periodEnd);
    }

    /** Takes the name of the area and the figures at a step. */
    void take(String nameOfArea, SignedFigures counted) {
        areaName = nameOfArea;
        figures = counted.figures();
        missing = counted.missing();
    }

    /** Immutable: a flush compares the value itself instead of serialising it to detect changes. */
    @Converter
    @Immutable
    static class MissingColumn extends JsonColumn<List<String>> {
        MissingColumn() {
            super(new TypeReference<>() {});
        }
    }
}
