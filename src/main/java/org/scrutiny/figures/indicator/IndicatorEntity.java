package org.scrutiny.figures.indicator;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

/** The definition is read and written as a whole, so it is one document next to the columns that queries need. */
@Entity
@Table(name = "indicator")
class IndicatorEntity extends VersionedEntity {
    @Id
    String code;

    String title;

    Integer dashboard;

    String unit;

    int decimals;

    @Enumerated(EnumType.STRING)
    IndicatorState state;

    @Column(name = "definition_version")
    int definitionVersion;

    @Column(name = "step_months")
    int stepMonths;

    /** Number of the month in which its year starts. */
    @Column(name = "year_start")
    int yearStart;

    @Column(name = "due_after_days")
    int dueAfterDays;

    @Convert(converter = DefinitionColumn.class)
    IndicatorInput definition;

    void take(IndicatorInput input) {
        boolean redefined = definition == null || !measured(definition).equals(measured(input));
        code = input.code();
        title = input.title();
        dashboard = input.dashboard();
        unit = input.unit();
        decimals = input.decimals();
        state = input.state();
        stepMonths = input.frequency().months();
        yearStart = input.yearType().startMonth().getValue();
        dueAfterDays = input.dueAfterDays();
        definition = input;
        definitionVersion += redefined ? 1 : 0;
    }

    /** The fields that decide whether two figures measure the same thing. */
    private static List<Object> measured(IndicatorInput input) {
        return Arrays.asList(
                input.definition(),
                input.numeratorDefinition(),
                input.denominatorDefinition(),
                input.measure(),
                input.unit(),
                input.multiplier(),
                input.frequency(),
                input.basis(),
                input.windowMonths(),
                input.yearType());
    }

    /** Immutable, so a flush compares the object instead of serialising it to see whether it changed. */
    @Converter
    @Immutable
    static class DefinitionColumn extends JsonColumn<IndicatorInput> {
        DefinitionColumn() {
            super(new TypeReference<>() {});
        }
    }
}
