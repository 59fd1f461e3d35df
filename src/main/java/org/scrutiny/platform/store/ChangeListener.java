package org.scrutiny.platform.store;

import java.util.Collection;

/** Learns what transactions change, such as to record it. */
public interface ChangeListener {
    /** Called once, at the end of a transaction that changes something and in it, on its thread. A failure rolls it back. */
    void beforeCommit(Collection<ResourceChange> changes);

    /** Called after the transaction was committed, or may have been. */
    void afterCommit();
}
