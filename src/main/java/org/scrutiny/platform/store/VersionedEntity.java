package org.scrutiny.platform.store;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** What every stored resource carries: its revision, and who made it when. */
@MappedSuperclass
public abstract class VersionedEntity {
    @Version
    @Column(name = "revision_number")
    public int revisionNumber;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;
}
