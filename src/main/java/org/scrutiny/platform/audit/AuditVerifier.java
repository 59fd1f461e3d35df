package org.scrutiny.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;

/** Verifies the chain from its oldest entry, and finds the first place where it is broken. */
@Singleton
public class AuditVerifier {
    private static final int BATCH = 1_000;

    private final AuditStore store;
    private final AuditChain chain;

    AuditVerifier(AuditStore store, AuditChain chain) {
        this.store = store;
        this.chain = chain;
    }

    /**
     * What was found.
     *
     * @param entries how many are in order
     * @param latest the last of them
     * @param failure what is wrong with the next one; null if the whole chain is in order
     */
    public record Result(long entries, AuditHead latest, String failure) {}

    /**
     * Verifies all entries.
     *
     * @param noted an entry that was in the chain at some time, such as from the log; null for none. With it, also entries that were
     *     deleted from the end are noticed.
     */
    public Result verify(AuditHead noted) {
        AuditHead deleted =
                AuditRetention.lastDeleted(QuarkusTransaction.requiringNew().call(store::lastRemoval));
        AuditHead before = deleted;
        long entries = 0;
        List<ChainedEvent> batch;
        do {
            long last = before.number();
            try {
                batch = QuarkusTransaction.requiringNew().call(() -> store.after(entriesBefore(last, deleted), BATCH));
            } catch (IllegalArgumentException e) {
                return new Result(entries, before, "An entry soon after number " + last + " cannot be read.");
            }
            for (ChainedEvent entry : batch) {
                String failure = findFailure(before, entry, noted);
                if (failure != null) {
                    return new Result(entries, before, failure);
                }
                before = entry.head();
                entries++;
            }
        } while (batch.size() == BATCH);
        return new Result(
                entries,
                before,
                noted != null && noted.number() > before.number()
                        ? "Entry " + (before.number() + 1) + " and those after it, up to the noted " + noted.number()
                                + ", are missing."
                        : null);
    }

    /** Begins with whatever is there, so that entries before those that should be are noticed. */
    private static long entriesBefore(long last, AuditHead deleted) {
        return last == deleted.number() ? 0 : last;
    }

    private String findFailure(AuditHead before, ChainedEvent entry, AuditHead noted) {
        long expected = before.number() + 1;
        if (entry.number() != expected) {
            return "Entry " + expected + " is missing; there is an entry " + entry.number() + " in its place.";
        }
        if (!entry.hash().equals(chain.hashAfter(before, entry.event()))) {
            return "Entry " + expected
                    + " was changed, or is not where it was, or was written with another SCRUTINY_SECRET.";
        }
        return noted != null && noted.number() == expected && !noted.hash().equals(entry.hash())
                ? "Entry " + expected + " is not the noted one: it and those before it were written anew."
                : null;
    }
}
