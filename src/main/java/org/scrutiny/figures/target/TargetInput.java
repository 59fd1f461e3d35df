package org.scrutiny.figures.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A target as it is written: either one value or a range. */
public record TargetInput(
        @NotBlank @Size(max = 40) String indicator,

        @NotBlank @Size(max = 9, message = "must be a GSS code such as E06000041, not a name")
        String area,

        @NotNull TargetKind kind,
        @Digits(integer = 14, fraction = 10) BigDecimal value,
        @Digits(integer = 14, fraction = 10) BigDecimal lower,
        @Digits(integer = 14, fraction = 10) BigDecimal upper,

        @PositiveOrZero @Digits(integer = 14, fraction = 10) BigDecimal tolerance,

        @NotNull LocalDate validFrom,

        LocalDate validTo,

        @Size(max = 200) String setBy,
        @Size(max = 2000) String rationale,
        LocalDate reviewDue,
        @Size(max = 100) List<@NotNull @Valid Challenge> challenges) {}
