package org.scrutiny.intake.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a file is taken back. */
@Schema(name = "WithdrawalInput", description = "Why a file is taken back.")
public record WithdrawalInput(@NotBlank @Size(max = 1000) String reason) {}
