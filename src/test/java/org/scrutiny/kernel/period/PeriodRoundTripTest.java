package org.scrutiny.kernel.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of all periods of each type, over the whole range of supported years. */
class PeriodRoundTripTest {

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
    void parsesEveryLabelBackAndSortsByTime(String first) {
        Period period = Period.parse(first, PeriodContext.NONE);
        assertThat(period.label()).isEqualTo(first);
        while (period.end().getYear() < 2099) {
            Period next = following(period);
            assertThat(Period.parse(next.label(), PeriodContext.NONE)).isEqualTo(next);
            assertThat(period).isLessThan(next);
            if (next.timePeriod() != null) {
                assertThat(Period.of(next.timePeriod(), next.timeIdentifier(), PeriodContext.NONE))
                        .isEqualTo(next);
            }
            period = next;
        }
    }

    /** The next period of the same type. */
    private static Period following(Period period) {
        return switch (period.type()) {
            case WEEK ->
                new Period(
                        PeriodType.WEEK,
                        period.start().plusWeeks(1),
                        period.end().plusWeeks(1));
            case ACADEMIC_TERM -> {
                LocalDate start = period.end().plusDays(1);
                int months = switch (start.getMonth()) {
                    case SEPTEMBER -> 4;
                    case JANUARY -> 3;
                    default -> 5;
                };
                yield new Period(
                        PeriodType.ACADEMIC_TERM,
                        start,
                        start.plusMonths(months).minusDays(1));
            }
            default -> {
                Period next = period.plusMonths(period.type().step());
                assertThat(next.plusMonths(-period.type().step())).isEqualTo(period);
                yield next;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 11, 12, 13, 18, 24, 120})
    void parsesLabelsOfRollingWindowsBack(int months) {
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
            for (Period q = Period.quarterOf(yearType, first); !q.start().isAfter(whole.end()); q = q.plusMonths(3)) {
                quarters.add(q);
                assertThat(q.yearLabel()).isEqualTo(whole.yearLabel());
            }
            assertThat(quarters).hasSize(4);
            assertThat(quarters.get(0).start()).isEqualTo(whole.start());
            assertThat(quarters.get(3).end()).isEqualTo(whole.end());
        }
    }
}
