package org.scrutiny.kernel.disclosure;

/** A table cannot be audited. Never leaves the package; it holds no count. */
final class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SuppressionOutcome outcome;

    AuditException(SuppressionOutcome outcome) {
        super(outcome.name());
        this.outcome = outcome;
    }

    SuppressionOutcome outcome() {
        return outcome;
    }
}
