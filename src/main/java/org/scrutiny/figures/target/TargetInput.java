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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as it is written: either one value or a range. */
@Schema(name = "TargetInput", description = "A target as it is written: either one value or a range.")
public record TargetInput(
        @NotBlank @Size(max = 40) @Schema(description = "Code of the indicator.")
        String indicator,

        @NotBlank @Size(max = 9) @Schema(description = "GSS code of the area.")
        String area,

        @NotNull TargetKind kind,
        @Digits(integer = 14, fraction = 10) BigDecimal value,
        @Digits(integer = 14, fraction = 10) BigDecimal lower,
        @Digits(integer = 14, fraction = 10) BigDecimal upper,

        @PositiveOrZero
        @Digits(integer = 14, fraction = 10)
        @Schema(description = "How far off the target still counts as near, in the indicator's unit.")
        BigDecimal tolerance,

        @NotNull @Schema(description = "First day on which it applies.")
        LocalDate validFrom,

        @Schema(description = "Last day on which it applies.")
        LocalDate validTo,

        @Size(max = 200) String setBy,
        @Size(max = 2000) String rationale,
        LocalDate reviewDue,
        @Size(max = 100) List<@NotNull @Valid Challenge> challenges) {}
