package org.scrutiny.figures.indicator;

import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

/** The band in which a value is as expected, for an indicator that can be too high and too low. */
public record ExpectedRange(
        @Digits(integer = 14, fraction = 10) BigDecimal lower,
        @Digits(integer = 14, fraction = 10) BigDecimal upper) {}
