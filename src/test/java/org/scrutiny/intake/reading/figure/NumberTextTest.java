package org.scrutiny.intake.reading.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people, spreadsheets and statistics programs write them. */
class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0
            007 | 7
            12 | 12
            12.50 | 12.5
            2985.0 | 2985
            -3 | -3
            +3 | 3
            - 3 | -3
            \u22123.5 | -3.5
            \u20133.5 | -3.5
            -0 | 0
            -0.0 | 0
            .5 | 0.5
            5. | 5
            1,234 | 1234
            12,345,678.9 | 12345678.9
            1 234 | 1234
            1\u00A0234\u00A0567 | 1234567
            1\u202F234 | 1234
            61.2% | 61.2
            61.2 % | 61.2
            %61.2 | 61.2
            -1.5% | -1.5
            1.2E3 | 1200
            1e-3 | 0.001
            1.5E+02 | 150
            0E5 | 0
            85.600000000000009 | 85.6
            71.599999999999994 | 71.6
            18.100000000000001 | 18.1
            -85.600000000000009 | -85.6
            8.5600000000000009E1 | 85.6
            0.30000000000000004 | 0.3
            79.800000000000011 | 79.8
            12345678901234.5678 | 12345678901234.5678
            0.1234567890123456789 | 0.123456789012346
            24.9710514126911 | 24.9710514126911
            1234567890123456 | 1234567890123456
            12345678901234567890 | 12345678901234567890
            """)
    void parsesNumbers(String text, String number) {
        assertThat(NumberText.parse(text)).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                "%",
                "%%",
                ".",
                ",",
                "-.",
                "1,23,4",
                "12,5",
                "1,2345",
                "1234,567",
                ",123",
                "1,",
                "0,123",
                "1,234 567",
                "1 2",
                "2024 123",
                "1.234,5",
                "1.2.3",
                "--3",
                "-+3",
                "3-",
                "(5)",
                "5 children",
                "£5",
                "'5",
                "5%%",
                "-%5",
                "1E",
                "1E+",
                "1E1.5",
                "1E1001",
                "1E-1001",
                "1E99999999999",
                "E5",
                "0x1F",
                "1_000",
                "NaN",
                "Infinity",
                "-Infinity",
                "\u0661",
                "\uFF11",
                "1\u00002",
                "1d",
                "12.3e",
                "1\n2"
            })
    void rejectsOtherText(String text) {
        assertThat(NumberText.parse(text)).isNull();
    }

    @Test
    void removesBinaryNoise() {
        Random random = new Random(20260401);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal written = BigDecimal.valueOf(random.nextInt(2_000_000) + 1, random.nextInt(5))
                    .stripTrailingZeros();
            BigDecimal expected = written.setScale(Math.max(0, written.scale()));
            double binary = written.doubleValue();
            double near = i % 3 == 0 ? binary : i % 3 == 1 ? Math.nextUp(binary) : Math.nextDown(binary);
            String printed = new BigDecimal(near).round(new MathContext(17)).toPlainString();
            assertThat(NumberText.parse(printed)).as(printed).isEqualTo(expected);
            assertThat(NumberText.parse(expected.toPlainString())).isEqualTo(expected);
        }
    }

    @Test
    void rejectsLongTextWithoutParsingIt() {
        assertThat(NumberText.parse("9".repeat(65_000))).isNull();
        assertThat(NumberText.parse("1,234".repeat(13_000))).isNull();
    }
}
