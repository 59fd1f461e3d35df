package org.scrutiny.figures.indicator;

import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The band in which a value is as expected, for an indicator that can be too high and too low. */
@Schema(name = "ExpectedRange", description = "The band in which a value is as expected.")
public record ExpectedRange(
        @Digits(integer = 14, fraction = 10) BigDecimal lower,
        @Digits(integer = 14, fraction = 10) BigDecimal upper) {}
