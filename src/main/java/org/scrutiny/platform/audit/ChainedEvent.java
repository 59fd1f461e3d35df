package org.scrutiny.platform.audit;

/** An event with its place in the chain and its hash. */
record ChainedEvent(long number, AuditEvent event, String hash) {
    AuditHead head() {
        return new AuditHead(number, hash);
    }
}
