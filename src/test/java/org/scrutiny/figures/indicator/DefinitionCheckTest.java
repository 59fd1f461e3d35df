package org.scrutiny.figures.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.testsupport.Builders;
import org.scrutiny.testsupport.IndicatorBuilder;

/** Which fields of a definition contradict each other. */
class DefinitionCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '~', textBlock = """
            {} | -
            {'measure': 'count', 'decimals': 1} | /decimals
            {'measure': 'count', 'decimals': 1, 'unit': 'children'} | /decimals
            {'measure': 'count', 'decimals': 1, 'unit': 'FTE'} | -
            {'measure': 'count', 'decimals': 2, 'unit': 'full-time equivalent posts'} | -
            {'measure': 'count', 'decimals': 0, 'unit': 'children'} | -
            {'measure': 'count', 'multiplier': 100} | /multiplier
            {'measure': 'count', 'unit': 'per 10,000'} | /unit
            {'measure': 'percentage', 'unit': 'per 1,000 children'} | /unit
            {'measure': 'count', 'unit': '%'} | /unit
            {'measure': 'duration', 'unit': 'percent'} | /unit
            {'measure': 'rate', 'unit': 'percent', 'multiplier': 100} | -
            {'measure': 'rate', 'unit': 'per 10,000 children'} | -
            {'measure': 'rate', 'unit': 'per 10,000 children', 'multiplier': 10000} | -
            {'measure': 'rate', 'unit': 'per 10,000 children', 'multiplier': 1000} | /multiplier
            {'measure': 'rate', 'unit': 'cases per full-time equivalent'} | -
            {'measure': 'percentage', 'multiplier': 100} | -
            {'measure': 'percentage', 'multiplier': 1} | /multiplier
            {'measure': 'rate', 'multiplier': 10000} | -
            {'basis': 'rolling'} | /windowMonths
            {'windowMonths': 12} | /windowMonths
            {'basis': 'rolling', 'windowMonths': 12} | -
            {'mayBeNegative': true} | -
            {'measure': 'rate', 'mayBeNegative': true} | -
            {'measure': 'count', 'mayBeNegative': true} | /mayBeNegative
            {'measure': 'duration', 'mayBeNegative': true} | /mayBeNegative
            {'measure': 'duration', 'mayBeNegative': false} | -
            {'partOfWhole': false} | -
            {'measure': 'rate', 'partOfWhole': true} | /partOfWhole
            {'measure': 'count', 'partOfWhole': false} | -
            {'mayBeNegative': true, 'partOfWhole': true} | /partOfWhole
            {'expectedRange': {'lower': 10, 'upper': 15}} | /expectedRange
            {'improvementDirection': 'range', 'expectedRange': {'lower': 10, 'upper': 15}} | -
            {'improvementDirection': 'range', 'expectedRange': {'lower': 15, 'upper': 10}} | /expectedRange
            {'improvementDirection': 'range', 'expectedRange': {}} | /expectedRange
            {'improvementDirection': 'range', 'expectedRange': {'lower': -1}} | /expectedRange
            {'improvementDirection': 'range', 'expectedRange': {'lower': -1}, 'mayBeNegative': true} | -
            {'improvementDirection': 'range', 'expectedRange': {'upper': 101}} | /expectedRange
            {'improvementDirection': 'range', 'expectedRange': {'upper': 101}, 'partOfWhole': false} | -
            """)
    void refusesContradictions(String fields, String pointer) throws IOException {
        IndicatorBuilder builder = Builders.anIndicator();
        Map<?, ?> given = new ObjectMapper().readValue(fields.replace('\'', '"'), Map.class);
        for (Map.Entry<?, ?> field : given.entrySet()) {
            builder = builder.with((String) field.getKey(), field.getValue());
        }
        IndicatorInput input = builder.input(IndicatorInput.class).withDefaults();
        if (pointer == null) {
            DefinitionCheck.run(input, "");
        } else {
            assertThatThrownBy(() -> DefinitionCheck.run(input, "/indicator"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.faults())
                                    .singleElement()
                                    .satisfies(
                                            fault -> assertThat(fault.pointer()).isEqualTo("/indicator" + pointer)));
        }
    }

    @Test
    void boundsAreClippedToPossibleValues() {
        Indicator part = Builders.anIndicator().unstored();
        assertThat(part.clipLower(-3)).isZero();
        assertThat(part.clipUpper(104)).isEqualTo(100);
        Indicator takeUp = Builders.anIndicator().with("partOfWhole", false).unstored();
        assertThat(takeUp.clipLower(-3)).isZero();
        assertThat(takeUp.clipUpper(104)).isEqualTo(104);
        Indicator score = Builders.anIndicator().with("mayBeNegative", true).unstored();
        assertThat(score.partOfWhole()).isFalse();
        assertThat(score.clipLower(-3)).isEqualTo(-3);
        assertThat(score.clipUpper(104)).isEqualTo(104);
    }
}
