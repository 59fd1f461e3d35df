package org.scrutiny.intake.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The reason for withdrawing an import. */
public record WithdrawalInput(@NotBlank @Size(max = 1000) String reason) {}
