package org.scrutiny.intake.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Builders;

/** Which units may be beside the values of an indicator. */
class CellUnitTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            % | percentage | percent | true
            % | percentage | percent of plans | true
            % | rate | percent | false
            % | rate | per 100 pupils | false
            % | count | children | false
            % | duration | days | false
            £ | rate | £ | true
            £ | rate | pounds | true
            £ | rate | pounds per child | true
            £ | rate | GBP | true
            £ | count | £000 | false
            £ | count | children | false
            £ | percentage | percent | false
            € | rate | pounds | false
            days | duration | days | true
            day | duration | days | true
            Days | duration | days | true
            weeks | duration | days | false
            days | duration | working days | false
            working days | duration | working days | true
            working days | duration | days | false
            children | count | children | true
            days | count | children | false
            FTE | count | fte | true
            per 10,000 | rate | per 10,000 children under 18 | true
            per 10000 | rate | per 10,000 children under 18 | true
            per 1,000 | rate | per 10,000 children under 18 | false
            years:months | duration | months | true
            years:months | duration | years | true
            years:months | duration | days | false
            years:months | count | children | false
            """)
    void fitsOnlyTheUnitOfTheIndicator(String written, String measure, String unit, boolean fits) {
        assertThat(new CellUnit(written)
                        .fits(Builders.anIndicator()
                                .measure(measure)
                                .with("unit", unit)
                                .unstored()))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"%, 85, 85%", "£, 1200.5, £1200.5", "days, 12, 12 days", "years:months, 18, 1:06"})
    void isShownBesideItsNumber(String written, BigDecimal number, String cell) {
        assertThat(new CellUnit(written).beside(number)).isEqualTo(cell);
    }
}
