package org.scrutiny.platform.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.scrutiny.platform.settings.Settings;
import org.scrutiny.platform.store.StoreLock;

/** The chain of entries. Of several processes, one at a time appends. */
@Singleton
class AuditChain {
    private final AuditStore store;
    private final StoreLock lock;
    private final ChainHash hash;

    AuditChain(AuditStore store, StoreLock lock, Settings settings) {
        this.store = store;
        this.lock = lock;
        this.hash = new ChainHash(settings.secret().orElse(""));
    }

    /** Waits until no other process appends before this transaction ends; returns the latest entry. */
    AuditHead lock() {
        lock.acquire(StoreLock.LockPurpose.AUDIT_CHAIN);
        return store.head();
    }

    /** Appends entries after the latest one; returns the new latest one. */
    AuditHead append(AuditHead latest, List<AuditEvent> events) {
        List<ChainedEvent> entries = new ArrayList<>();
        AuditHead before = latest;
        for (AuditEvent event : events) {
            long number = before.number() + 1;
            ChainedEvent entry = new ChainedEvent(number, event, hashAfter(before, event));
            entries.add(entry);
            before = entry.head();
        }
        store.append(entries);
        return before;
    }

    /** The hash of an event as the next entry. */
    String hashAfter(AuditHead before, AuditEvent event) {
        return hash.of(before.hash(), before.number() + 1, event);
    }
}
