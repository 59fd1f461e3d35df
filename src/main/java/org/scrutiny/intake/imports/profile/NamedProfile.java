package org.scrutiny.intake.imports.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.platform.rest.HasRevision;

/** A saved or built-in profile and its name. Built-in profiles have revision 0. */
@Schema(name = "NamedImportProfile")
public record NamedProfile(
        @NotNull String name,
        @JsonUnwrapped @NotNull ImportProfile profile,
        @Schema(required = true) int revisionNumber,
        Instant recordedAt,
        String recordedBy)
        implements HasRevision {}
