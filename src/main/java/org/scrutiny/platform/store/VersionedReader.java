package org.scrutiny.platform.store;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.scrutiny.platform.problem.ProblemException;

/**
 * Reads the resources of one type: their current state from the entities, or the state as of a moment from the history.
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
    PointInTimeQuery pointInTimeQuery;

    @Inject
    ReferenceDataCache referenceDataCache;

    final String type;
    final boolean referenceData;
    private final Class<E> entityType;
    private final Class<V> viewType;
    private final String order;
    private final Function<String, ? extends Comparable<?>> orderReader;

    VersionedReader(
            String type,
            Class<E> entityType,
            Class<V> viewType,
            String order,
            Function<String, ? extends Comparable<?>> orderReader,
            boolean referenceData) {
        this.type = type;
        this.entityType = entityType;
        this.viewType = viewType;
        this.order = order;
        this.orderReader = orderReader;
        this.referenceData = referenceData;
    }

    protected abstract K keyOf(E entity);

    /** The value that orders an entity in lists: by default, its key. */
    protected Comparable<?> orderOf(E entity) {
        return keyOf(entity);
    }

    /** The value that orders a former state in lists, as text for the order reader. */
    protected String pastOrderOf(String key, V view) {
        return key;
    }

    protected abstract V view(E entity);

    public Optional<V> find(K key) {
        return Optional.ofNullable(
                cached(key, () -> findEntity(key).map(this::view).orElse(null)));
    }

    /** Finds the resource as of a moment, or its current state if the moment is null. */
    public Optional<V> find(K key, Instant asOf) {
        return asOf == null ? find(key) : past().find(key, asOf);
    }

    /**
     * Reads the resource as of a moment, or in its first state if it was created later.
     *
     * @throws ProblemException gone or not_found if there is neither
     */
    public V asKnown(K key, Instant moment) {
        return past().findAsKnown(key, moment).orElseThrow(() -> missing(key, moment));
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

    /** The entities that meet the conditions, in list order. */
    public List<E> entities(Where where) {
        return entities(where, order);
    }

    /** The same in another order: columns, separated by commas. */
    protected List<E> entities(Where where, String otherOrder) {
        return current().select(where, otherOrder);
    }

    public PageResult<V> list(PageRequest request, Where where) {
        Comparable<?> after = request.after(parts -> orderReader.apply(parts.get(0)));
        List<E> rows = current().select(where.and(order + " > ?", after), order, request.rowsToRead());
        return request.page(
                        rows,
                        row -> List.of(orderOf(row).toString()),
                        () -> current().count(where))
                .map(this::view);
    }

    /**
     * A page as of a moment, or of the current state if the moment is null; the conditions apply to the states of then.
     */
    public PageResult<V> list(PageRequest request, Where where, Instant asOf) {
        return asOf == null ? list(request, where) : past().list(request, where, asOf);
    }

    /** All resources that meet the conditions, in list order. */
    public List<V> listAll(Where where) {
        return cached(
                List.of(where.sql(), where.values()),
                () -> entities(where).stream().map(this::view).toList());
    }

    /** All resources that met the conditions at a moment; null for now. */
    public List<V> listAll(Where where, Instant asOf) {
        return asOf == null ? listAll(where) : past().listAll(where, asOf);
    }

    /**
     * Every state of the resources with these keys, by key, oldest first.
     *
     * @param asOf states recorded after this moment are left out; null for all states
     */
    public List<V> states(List<K> keys, Instant asOf) {
        return asOf == null ? cached(keys, () -> past().states(keys, null)) : past().states(keys, asOf);
    }

    /** Reads the resource from a document of the history. */
    public V viewOf(String document) {
        return pointInTimeQuery.read(document, viewType);
    }

    private ProblemException missing(K key, Instant asOf) {
        return NotFoundOrGone.of(
                "The " + type + " '" + key + "'",
                asOf,
                history.first(type, key).map(History.State::recordedAt).orElse(null));
    }

    private EntityQueries<E> current() {
        return new EntityQueries<>(session, entityType);
    }

    private PointInTimeView<V> past() {
        return new PointInTimeView<>(
                history,
                pointInTimeQuery,
                type,
                viewType,
                known -> pastOrderOf(known.key(), known.view()),
                orderReader);
    }

    private <T> T cached(Object key, Supplier<T> read) {
        return referenceData ? referenceDataCache.get(type, key, read) : read.get();
    }
}
