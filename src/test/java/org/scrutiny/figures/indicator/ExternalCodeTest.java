package org.scrutiny.figures.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalCodeTest {
    @ParameterizedTest
    @CsvSource({
        "LAIT, true",
        "LG Inform, true",
        "Ofsted Annex A, true",
        "Ofsted Annex A (list of care leavers), false",
        "NI (recollected), true",
        "Council (Wokingham), true",
        "LAIT (100 minus), false",
        "LAIT (as a rate), false",
        "LAIT (denominator), false",
        "LAIT (method), false",
        "LAIT (bands of working days), false",
        "EES (per 1000), false"
    })
    void aQualifierSaysThatTheFigureDiffers(String scheme, boolean same) {
        assertThat(new ExternalCode(scheme, "1").namesSameFigure()).isEqualTo(same);
    }
}
