package org.scrutiny.platform.store;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** The fields of every versioned resource: its revision number, and when and by whom it was recorded. */
@MappedSuperclass
@EntityListeners(FormerStateListener.class)
public abstract class VersionedEntity {
    @Version
    @Column(name = "revision_number")
    public int revisionNumber;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;
}
