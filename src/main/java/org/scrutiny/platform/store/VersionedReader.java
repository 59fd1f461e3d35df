package org.scrutiny.platform.store;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.scrutiny.platform.problem.ProblemException;

/**
 * Reads the resources of one type, as of now or as of a moment.
 *
 * @param <E> the entity, which never leaves its package
 * @param <K> its key
 * @param <V> the record that clients read
 */
public abstract class VersionedReader<E extends VersionedEntity, K extends Comparable<K>, V> {
    @Inject
    EntityManager session;

    @Inject
    History history;

    @Inject
    VersionedTables tables;

    @Inject
    ReferenceDataCache referenceDataCache;

    final String type;
    final boolean referenceData;
    final Class<E> entityType;
    private final String order;
    private final Function<String, ? extends Comparable<?>> orderReader;

    VersionedReader(
            String type,
            Class<E> entityType,
            String order,
            Function<String, ? extends Comparable<?>> orderReader,
            boolean referenceData) {
        this.type = type;
        this.entityType = entityType;
        this.order = order;
        this.orderReader = orderReader;
        this.referenceData = referenceData;
    }

    protected abstract K keyOf(E entity);

    /** The value that orders an entity in lists: by default, its key. */
    protected Comparable<?> orderOf(E entity) {
        return keyOf(entity);
    }

    protected abstract V view(E entity);

    public Optional<V> find(K key) {
        return Optional.ofNullable(
                cached(key, () -> findEntity(key).map(this::view).orElse(null)));
    }

    /** Finds the resource as of a moment, or its current state if the moment is null. */
    public Optional<V> find(K key, Instant asOf) {
        return asOf == null
                ? find(key)
                : table().select(Where.ALL.and(table().key() + " = ?", key), asOf, table().key(), null).stream()
                        .findFirst()
                        .map(this::view);
    }

    /**
     * Reads the resource as of a moment, or in its first state if it was created later.
     *
     * @throws ProblemException gone or not_found if there is neither
     */
    public V asKnown(K key, Instant moment) {
        return find(key, moment)
                .or(() -> states(List.of(key), null).stream().findFirst())
                .orElseThrow(() -> missing(key, moment));
    }

    /**
     * Reads the current state of the resource.
     *
     * @throws ProblemException gone if it was deleted, not_found if it never existed
     */
    public V read(K key) {
        return read(key, null);
    }

    /**
     * Reads the resource as of a moment.
     *
     * @param asOf null for now
     * @throws ProblemException gone if it had been deleted by then, not_found if it did not exist yet
     */
    public V read(K key, Instant asOf) {
        return find(key, asOf).orElseThrow(() -> missing(key, asOf));
    }

    /** Finds the entity with this key, managed by the session of the running transaction. */
    public Optional<E> findEntity(K key) {
        return Optional.ofNullable(session.find(entityType, key));
    }

    /**
     * Finds the entity with this key.
     *
     * @throws ProblemException gone if it was deleted, not_found if it never existed
     */
    public E require(K key) {
        return findEntity(key).orElseThrow(() -> missing(key, null));
    }

    /** The current entities that meet the conditions, to be changed, in list order. */
    public List<E> entities(Where where) {
        return entities(where, order);
    }

    /**
     * The same in another order: columns, separated by commas. The query names the entity that it reads, so that Hibernate
     * flushes pending changes of this type only. Otherwise it would flush a half-changed entity of another type, which would
     * get one revision too many.
     */
    protected List<E> entities(Where where, String otherOrder) {
        NativeQuery<E> query = session.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT {e.*} FROM " + table().name() + " e WHERE " + where.sql() + " ORDER BY " + otherOrder,
                        entityType,
                        "e");
        query.addSynchronizedEntityClass(entityType);
        List<Object> values = where.values();
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.getResultList();
    }

    /**
     * A page as of a moment; the conditions apply to the states of then.
     *
     * @param asOf null for now
     */
    public PageResult<V> list(PageRequest request, Where where, Instant asOf) {
        Comparable<?> after = request.after(parts -> orderReader.apply(parts.get(0)));
        List<E> rows = table().select(where.and(order + " > ?", after), asOf, order, request.rowsToRead());
        return request.page(rows, row -> List.of(orderOf(row).toString()), () -> table().count(where, asOf))
                .map(this::view);
    }

    /**
     * All resources that meet the conditions as of a moment, in list order. Only a list without conditions is cached, so that
     * clients cannot fill the cache with made-up conditions.
     *
     * @param asOf null for now
     */
    public List<V> listAll(Where where, Instant asOf) {
        return asOf == null && where == Where.ALL
                ? cached(Where.ALL, () -> listAll(where, order, null))
                : listAll(where, order, asOf);
    }

    /** The same in another order: columns, separated by commas. */
    public List<V> listAll(Where where, String otherOrder, Instant asOf) {
        return views(table().select(where, asOf, otherOrder, null));
    }

    /** All resources that meet the conditions as of a moment, in list order, as part of a larger read; never cached. */
    public Sql.Reading<?> reading(Where where, Instant asOf, Consumer<? super V> step) {
        return reading(where, order, asOf, step);
    }

    /** The same in another order: columns, separated by commas. */
    public Sql.Reading<?> reading(Where where, String otherOrder, Instant asOf, Consumer<? super V> step) {
        return table().reading(where, asOf, otherOrder, null, entity -> step.accept(view(entity)));
    }

    /**
     * Every state of the resources with these keys, by key, oldest first.
     *
     * @param asOf states recorded after this moment are left out; null for all states
     */
    public List<V> states(List<K> keys, Instant asOf) {
        Where where = Where.ALL.in(table().key(), keys).and("recorded_at <= ?", asOf);
        return asOf == null
                ? cached(keys, () -> views(table().selectStates(where)))
                : views(table().selectStates(where));
    }

    private List<V> views(List<E> rows) {
        return rows.stream().map(this::view).toList();
    }

    private ProblemException missing(K key, Instant asOf) {
        return NotFoundOrGone.of(
                "The " + type + " '" + key + "'",
                asOf,
                history.first(type, key).map(History.State::recordedAt).orElse(null));
    }

    VersionedTable<E> table() {
        return tables.of(entityType);
    }

    private <T> T cached(Object key, Supplier<T> read) {
        return referenceData ? referenceDataCache.get(type, key, read) : read.get();
    }
}
