package org.scrutiny.intake.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutiny.figures.indicator.ExternalCode;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.testsupport.Builders;

/** Which codes of other systems are names of an indicator. */
class IndicatorNamesTest {
    @Test
    void aCodeIsANameIfItMeansTheSameFigureOfOneIndicator() {
        IndicatorNames names = IndicatorNames.of(List.of(
                indicator("A1", "LAIT/ReReferral", "LAIT/287", "NI (recollected)/68", "LAIT (method)/290", "LAIT/15"),
                indicator("A2", "LAIT/287", "LAIT (as a rate)/16", "LAIT/290", "NI/68x", "LG Inform/287"),
                indicator("A3", "NI (recollected)/15", "LAIT (100 minus)/317", "LAIT/A1", "LAIT/40", "NI/40"),
                indicator("A4", "LAIT (method)/317")));
        assertThat(names.codes())
                .isEqualTo(Map.of("ReReferral", "A1", "68", "A1", "290", "A2", "68x", "A2", "40", "A3"));
        assertThat(names.unclear().keySet()).containsExactlyInAnyOrder("287", "16", "15", "317");
        assertThat(IndicatorNames.codes(names.unclear().get("287"))).containsExactly("A1", "A2");
        assertThat(IndicatorNames.codes(names.unclear().get("317"))).containsExactly("A3", "A4");
    }

    private static Indicator indicator(String code, String... external) {
        return Builders.anIndicator()
                .code(code)
                .with(
                        "externalCodes",
                        Arrays.stream(external)
                                .map(one -> one.split("/", -1))
                                .map(parts -> new ExternalCode(parts[0], parts[1]))
                                .toList())
                .unstored();
    }
}
