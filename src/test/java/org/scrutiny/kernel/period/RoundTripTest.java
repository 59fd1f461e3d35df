package org.scrutiny.kernel.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every period of a kind: a walk from one end of the supported years to the other. */
class RoundTripTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900/01",
                "April to September 1900",
                "Q1 1900/01",
                "1900/01 academic year",
                "Q1 1900/01 academic year",
                "Autumn term 1900/01",
                "Autumn and spring terms 1900/01",
                "1900 calendar year",
                "Q1 1900 (January to March)",
                "1901 reporting year",
                "January 1900",
                "Week beginning 1 January 1900",
                "31 January 1900",
                "January 1900 census",
                "12 months to 31 December 1900",
                "1 month to 31 January 1900",
                "18 months to 30 June 1901",
                "1900 to 1902 calendar years",
                "1900/01 to 1901/02",
                "1900/01 to 1904/05 academic years",
                "April to April 1900 year to date",
                "January to January 1900 year to date",
                "September to September 1900 year to date"
            })
    void everyPeriodIsReadBackAndStepsByOne(String first) {
        Period period = Period.parse(first, PeriodContext.NONE);
        assertThat(period.label()).isEqualTo(first);
        int steps = 0;
        while (period.end().getYear() < 2099) {
            Period next = period.next();
            assertThat(Period.parse(next.label(), PeriodContext.NONE)).isEqualTo(next);
            assertThat(next.previous()).isEqualTo(period);
            assertThat(period.distance(next)).isEqualTo(1);
            assertThat(next.distance(period)).isEqualTo(-1);
            assertThat(period).isLessThan(next);
            if (next.timePeriod() != null) {
                assertThat(Period.of(next.timePeriod(), next.timeIdentifier(), PeriodContext.NONE))
                        .isEqualTo(next);
            }
            period = next;
            steps++;
        }
        assertThat(Period.parse(first, PeriodContext.NONE).distance(period)).isEqualTo(steps);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 11, 12, 13, 18, 24, 120})
    void windowsThatEndOnAnyDayAreReadBack(int months) {
        Random random = new Random(months);
        for (int i = 0; i < 500; i++) {
            LocalDate end = LocalDate.of(1912, 1, 1).plusDays(random.nextInt(60_000));
            String label = months + (months == 1 ? " month to " : " months to ") + PeriodFormat.day(end);
            assertThat(Period.parse(label, PeriodContext.NONE))
                    .hasFieldOrPropertyWithValue("end", end)
                    .hasFieldOrPropertyWithValue("type", PeriodType.ROLLING)
                    .hasToString(Period.parse(label, PeriodContext.NONE).toString())
                    .extracting(Period::label)
                    .isEqualTo(label);
        }
    }

    @ParameterizedTest
    @EnumSource(YearType.class)
    void quartersTileTheYear(YearType yearType) {
        for (int year = 1901; year < 2099; year++) {
            LocalDate first = yearType.start(year);
            Period whole = Period.yearOf(yearType, first);
            List<Period> quarters = new ArrayList<>();
            for (Period q = Period.quarterOf(yearType, first); !q.start().isAfter(whole.end()); q = q.next()) {
                quarters.add(q);
                assertThat(q.yearLabel()).isEqualTo(whole.yearLabel());
            }
            assertThat(quarters).hasSize(4);
            assertThat(quarters.get(0).start()).isEqualTo(whole.start());
            assertThat(quarters.get(3).end()).isEqualTo(whole.end());
        }
    }
}
