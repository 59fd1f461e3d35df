package org.scrutiny.platform.store;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** The tables of all versioned entities. */
@Singleton
class VersionedTables {
    private final Sql sql;
    private final SessionFactory sessions;
    private final Map<Class<?>, VersionedTable<?>> tables = new ConcurrentHashMap<>();

    VersionedTables(Sql sql, SessionFactory sessions) {
        this.sql = sql;
        this.sessions = sessions;
    }

    @SuppressWarnings("unchecked")
    <E extends VersionedEntity> VersionedTable<E> of(Class<E> entityType) {
        return (VersionedTable<E>) tables.computeIfAbsent(
                entityType,
                type -> new VersionedTable<>(sql, entityType, sessions.unwrap(SessionFactoryImplementor.class)));
    }
}
