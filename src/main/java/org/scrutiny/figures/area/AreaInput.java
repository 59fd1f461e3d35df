package org.scrutiny.figures.area;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** An area as it is written. */
public record AreaInput(
        @NotNull @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code such as E06000041")
        String code,

        @NotBlank @Size(max = 200) String name,
        @NotNull AreaLevel level,

        @Size(max = 10) String laCode,

        @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code such as E12000008")
        String parent,

        LocalDate validFrom,

        LocalDate validTo,

        @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code such as E10000009") String>
                replaces,

        @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code such as E06000041") String>
                statisticalNeighbours,

        @Size(max = 100) String neighboursVersion) {}
