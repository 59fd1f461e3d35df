package org.scrutiny.figures.area;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area as it is written. */
@Schema(name = "AreaInput", description = "An area as it is written.")
public record AreaInput(
        @NotNull
        @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code such as E06000041")
        @Schema(description = "GSS code.")
        String code,

        @NotBlank @Size(max = 200) String name,
        @NotNull AreaLevel level,

        @Size(max = 10) @Schema(description = "The Department for Education's three-digit code.")
        String laCode,

        @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code such as E12000008")
        @Schema(description = "GSS code of the area that this one lies in.")
        String parent,

        @Schema(description = "First day on which the code is in force.")
        LocalDate validFrom,

        @Schema(description = "Last day on which the code is in force.")
        LocalDate validTo,

        @Size(max = 50) @Schema(description = "GSS codes of the areas that it is compared with because they are alike.")
        List<@NotNull @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code such as E06000041") String>
                statisticalNeighbours,

        @Size(max = 100) @Schema(description = "Which edition of the list of neighbours this is.")
        String neighboursVersion) {}
