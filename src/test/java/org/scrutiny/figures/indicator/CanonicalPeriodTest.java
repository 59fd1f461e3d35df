package org.scrutiny.figures.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.kernel.period.SingleYear;
import org.scrutiny.kernel.period.YearType;

class CanonicalPeriodTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # The last day of a quarter, whatever it is called
            SNAPSHOT | QUARTERLY | FINANCIAL | Q1 2024/25                           | Q1 2024/25
            SNAPSHOT | QUARTERLY | FINANCIAL | 30 June 2024                         | Q1 2024/25
            SNAPSHOT | QUARTERLY | FINANCIAL | Jun-24                               | Q1 2024/25
            SNAPSHOT | QUARTERLY | FINANCIAL | 2024-06-30                           | Q1 2024/25
            SNAPSHOT | QUARTERLY | FINANCIAL | Q2 2024 (April to June)              | Q1 2024/25
            SNAPSHOT | QUARTERLY | FINANCIAL | April to June 2024 year to date      | Q1 2024/25
            SNAPSHOT | QUARTERLY | FINANCIAL | April to September 2024              | Q2 2024/25
            SNAPSHOT | QUARTERLY | FINANCIAL | 31 March 2025                        | Q4 2024/25
            SNAPSHOT | QUARTERLY | CALENDAR  | 30 June 2024                         | Q2 2024 (April to June)
            SNAPSHOT | QUARTERLY | CALENDAR  | Q1 2024/25                           | Q2 2024 (April to June)
            SNAPSHOT | QUARTERLY | ACADEMIC  | 30 November 2024                     | Q1 2024/25 academic year
            # Other days
            SNAPSHOT | QUARTERLY | FINANCIAL | 31 May 2024                          | May 2024
            SNAPSHOT | QUARTERLY | FINANCIAL | May 2024                             | May 2024
            SNAPSHOT | QUARTERLY | FINANCIAL | 29 September 2024                    | 29 September 2024
            SNAPSHOT | QUARTERLY | FINANCIAL | January 2025 census                  | January 2025 census
            SNAPSHOT | QUARTERLY | FINANCIAL | 2024/25                              | 2024/25
            SNAPSHOT | QUARTERLY | FINANCIAL | 2025 reporting year                  | 2024/25
            SNAPSHOT | MONTHLY   | FINANCIAL | 30 June 2024                         | June 2024
            SNAPSHOT | MONTHLY   | FINANCIAL | Q1 2024/25                           | June 2024
            SNAPSHOT | ANNUAL    | FINANCIAL | 2024/25                              | 31 March 2025
            SNAPSHOT | ANNUAL    | FINANCIAL | 2025 reporting year                  | 31 March 2025
            SNAPSHOT | ANNUAL    | FINANCIAL | March 2025                           | 31 March 2025
            SNAPSHOT | ANNUAL    | FINANCIAL | Q4 2024/25                           | 31 March 2025
            SNAPSHOT | ANNUAL    | ACADEMIC  | 2024/25 academic year                | 2024/25 academic year
            # Events are not those of another period, only the same days have one name
            FLOW     | QUARTERLY | FINANCIAL | 30 June 2024                         | 30 June 2024
            FLOW     | QUARTERLY | FINANCIAL | June 2024                            | June 2024
            FLOW     | QUARTERLY | FINANCIAL | Q2 2024 (April to June)              | Q1 2024/25
            FLOW     | QUARTERLY | FINANCIAL | April to June 2024 year to date      | Q1 2024/25
            FLOW     | QUARTERLY | FINANCIAL | 3 months to 30 June 2024             | Q1 2024/25
            FLOW     | QUARTERLY | FINANCIAL | April to September 2024 year to date | April to September 2024 year to date
            FLOW     | QUARTERLY | FINANCIAL | Spring term 2024/25                  | Q4 2024/25
            FLOW     | QUARTERLY | CALENDAR  | Q4 2024/25                           | Q1 2025 (January to March)
            FLOW     | ANNUAL    | FINANCIAL | 2025 reporting year                  | 2024/25
            FLOW     | ANNUAL    | FINANCIAL | 12 months to 31 March 2025           | 2024/25
            FLOW     | ANNUAL    | CALENDAR  | 2025 reporting year                  | 2025 reporting year
            FLOW     | ANNUAL    | CALENDAR  | 2024 calendar year                   | 2024 calendar year
            # A window or a year to date of these days is not the quarter or the year
            ROLLING  | QUARTERLY | FINANCIAL | 12 months to 31 March 2025           | 12 months to 31 March 2025
            ROLLING  | QUARTERLY | FINANCIAL | Q2 2024 (April to June)              | Q1 2024/25
            YEAR_TO_DATE | QUARTERLY | FINANCIAL | April to June 2024 year to date  | April to June 2024 year to date
            YEAR_TO_DATE | QUARTERLY | FINANCIAL | Q1 2024/25                       | Q1 2024/25
            """)
    void aTimeHasOnePeriod(Basis basis, Frequency frequency, YearType yearType, String written, String stored) {
        Period period = Period.parse(written, PeriodContext.NONE);
        Period canonical = new CanonicalPeriod(basis, frequency, yearType, SingleYear.REFUSED).of(period);
        assertThat(canonical.label()).isEqualTo(stored);
        assertThat(new CanonicalPeriod(basis, frequency, yearType, SingleYear.REFUSED).of(canonical))
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SNAPSHOT | ANNUAL    | 16 January 2025     | January 2025 census
            SNAPSHOT | ANNUAL    | Jan-25              | January 2025 census
            SNAPSHOT | ANNUAL    | 31 January 2025     | January 2025 census
            SNAPSHOT | ANNUAL    | January 2025 census | January 2025 census
            SNAPSHOT | QUARTERLY | 16 January 2025     | January 2025 census
            SNAPSHOT | QUARTERLY | Q4 2024/25          | Q4 2024/25
            SNAPSHOT | ANNUAL    | 2024/25             | 31 March 2025
            SNAPSHOT | MONTHLY   | January 2025        | January 2025
            FLOW     | ANNUAL    | January 2025        | January 2025
            """)
    void aDayInJanuaryIsTheCensus(Basis basis, Frequency frequency, String written, String stored) {
        Period period = Period.parse(written, PeriodContext.NONE);
        assertThat(new CanonicalPeriod(basis, frequency, YearType.FINANCIAL, SingleYear.IN_JANUARY)
                        .of(period)
                        .label())
                .isEqualTo(stored);
    }
}
