package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Frequency;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.series.WrittenPeriod;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.platform.problem.ProblemException;

/** A posted series obeys the rules of a stored one: range, one figure for each point in time, and length. */
class PostedRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            COUNT | SNAPSHOT | Q1 2024/25=1; 30 June 2024=2 | 30 June 2024 and Q1 2024/25 are the same day, which is given twice.
            COUNT | SNAPSHOT | Q1 2024/25=1; 30 September 2024=2 | -
            COUNT | SNAPSHOT | 30 June 2024=1; 30 June 2024=2 | 30 June 2024 is given twice.
            COUNT | FLOW | Q1 2024/25=1; Q1 2024/25=2 | Q1 2024/25 is given twice.
            COUNT | FLOW | Q1 2024/25=1; July 2024=2 | July 2024 differs in length from the periods before it.
            COUNT | FLOW | Q1 2024/25=1; 30 September 2024=2 | 30 September 2024 differs in length from the periods before it.
            COUNT | YEAR_TO_DATE | April to June 2024 year to date=1; April to September 2024 year to date=2 | -
            COUNT | FLOW | Q1 2024/25=1; Q2 2024 (April to June)=2 | Q2 2024 (April to June) and Q1 2024/25 are the same day, which is given twice.
            COUNT | YEAR_TO_DATE | Q1-2 2024/25=1; Q2 2024/25=2 | Q2 2024/25 and April to September 2024 year to date are the same day, which is given twice.
            COUNT | FLOW | Q1 2024/25=1.5 | -
            COUNT | FLOW | Q1 2024/25=1.1234567 | The count has more decimals than the indicator, which has 6.
            COUNT | FLOW | Q1 2024/25=-1 | A count cannot be negative.
            PERCENTAGE | FLOW | Q1 2024/25=-1 | A percentage cannot be negative.
            RATE | FLOW | Q1 2024/25=-1 | A rate cannot be negative.
            DURATION | FLOW | Q1 2024/25=1 | -
            DURATION | FLOW | Q1 2024/25=-1 | A duration cannot be negative.
            PERCENTAGE | FLOW | Q1 2024/25=100.5 | A percentage cannot exceed 100.
            PERCENTAGE | FLOW | Q1 2024/25=100 | -
            """)
    void refusesWhatAStoredSeriesWouldNotHold(Measure measure, Basis basis, String figures, String message) {
        List<TrendRequestInput.TrendObservationInput> observations = new ArrayList<>();
        for (String figure : figures.split("; ", -1)) {
            String[] parts = figure.split("=", -1);
            observations.add(new TrendRequestInput.TrendObservationInput(
                    WrittenPeriod.of(parts[0]), null, new BigDecimal(parts[1]), null, null, null));
        }
        TrendRequestInput request = new TrendRequestInput(
                new TrendRequestInput.TrendIndicatorInput(
                        null,
                        measure,
                        null,
                        null,
                        null,
                        ImprovementDirection.INCREASE,
                        Frequency.QUARTERLY,
                        basis,
                        null,
                        null,
                        null,
                        null),
                observations,
                null,
                null,
                null,
                null,
                null,
                null);
        if (message == null) {
            assertThat(AdHocSeriesReader.read(request, SeriesOf.TODAY).series().figures())
                    .hasSameSizeAs(observations);
        } else {
            assertThatThrownBy(() -> AdHocSeriesReader.read(request, SeriesOf.TODAY))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.faults())
                                    .anySatisfy(
                                            error -> assertThat(error.message()).isEqualTo(message)));
        }
    }
}
