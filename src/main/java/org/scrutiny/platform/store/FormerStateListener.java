package org.scrutiny.platform.store;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.PreUpdate;

/**
 * Copies the state of an entity to the history in the flush that replaces it. A flush for a query comes before the
 * repository stores the change, so a copy made there would be too late.
 */
@Singleton
class FormerStateListener {
    /** Resolved on use, because Hibernate creates its listeners before there is a session factory. */
    private final Instance<VersionedTables> tables;

    FormerStateListener(Instance<VersionedTables> tables) {
        this.tables = tables;
    }

    @PreUpdate
    void keep(VersionedEntity entity) {
        tables.get().of(entity.getClass()).supersede(entity, entity.recordedAt);
    }
}
