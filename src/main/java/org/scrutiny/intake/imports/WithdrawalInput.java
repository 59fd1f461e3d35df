package org.scrutiny.intake.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a file is taken back. */
public record WithdrawalInput(@NotBlank @Size(max = 1000) String reason) {}
