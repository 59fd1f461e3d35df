package org.scrutiny.platform.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Selects and counts the current entities of one type by native SQL. A query names the type that it reads, so that
 * Hibernate flushes pending changes of this type only. Otherwise it would flush a half-changed entity of another type,
 * which would get one revision too many.
 */
final class EntityQueries<E> {
    private final Session session;
    private final Class<E> entityType;
    private final String table;

    EntityQueries(EntityManager session, Class<E> entityType) {
        this.session = session.unwrap(Session.class);
        this.entityType = entityType;
        this.table = entityType.getAnnotation(Table.class).name();
    }

    /** @param order columns or expressions, separated by commas */
    List<E> select(Where where, String order) {
        return selection(where, order).getResultList();
    }

    List<E> select(Where where, String order, int maxRows) {
        return selection(where, order).setMaxResults(maxRows).getResultList();
    }

    long count(Where where) {
        String sql = "SELECT count(*) FROM " + table + " e WHERE " + where.sql();
        return prepare(session.createNativeQuery(sql, Long.class), where).getSingleResult();
    }

    private NativeQuery<E> selection(Where where, String order) {
        String sql = "SELECT {e.*} FROM " + table + " e WHERE " + where.sql() + " ORDER BY " + order;
        return prepare(session.createNativeQuery(sql, entityType, "e"), where);
    }

    private <T> NativeQuery<T> prepare(NativeQuery<T> query, Where where) {
        query.addSynchronizedEntityClass(entityType);
        List<Object> values = where.values();
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
