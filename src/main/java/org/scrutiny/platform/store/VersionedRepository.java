package org.scrutiny.platform.store;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/**
 * Creates, reads, lists, replaces and deletes the resources of one kind, each write with its state in the history. Reads
 * give the current state, or the state as of a moment. The session stays private, so that no write bypasses the history.
 *
 * @param <E> the entity, which never leaves its package
 * @param <K> its key
 * @param <V> the record that readers get
 */
public abstract class VersionedRepository<E extends VersionedEntity, K extends Comparable<K>, V> {
    /** The argument of the constructor for a kind that is cached as reference data. */
    protected static final boolean REFERENCE_DATA = true;

    @Inject
    EntityManager session;

    @Inject
    History history;

    @Inject
    PointInTimeQuery pointInTimeQuery;

    @Inject
    ReferenceDataCache referenceDataCache;

    @Inject
    WriteCounters writeCounters;

    @Inject
    Actor actor;

    private final String type;
    private final Class<E> entityType;
    private final Class<V> viewType;
    private final String order;
    private final boolean referenceData;
    private final Function<String, ? extends Comparable<?>> orderReader;

    /**
     * @param type the kind in words, such as {@code agenda item}; also the key of its {@link WriteCounters counter}
     * @param order the column or expression that lists are ordered by; unique
     * @param orderReader reads a value of it from the position of a page
     */
    protected VersionedRepository(
            String type,
            Class<E> entityType,
            Class<V> viewType,
            String order,
            Function<String, ? extends Comparable<?>> orderReader) {
        this(type, entityType, viewType, order, orderReader, !REFERENCE_DATA);
    }

    /** @param referenceData whether what is read is cached: see {@link ReferenceDataCache} */
    protected VersionedRepository(
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

    String type() {
        return type;
    }

    protected abstract K keyOf(E entity);

    /** The value that orders the entity in lists: its key, unless a kind overrides this. */
    protected Comparable<?> orderOf(E entity) {
        return keyOf(entity);
    }

    /** The same of a former state, as text for the order reader. */
    protected String pastOrderOf(String key, V view) {
        return key;
    }

    protected abstract V view(E entity);

    public Optional<V> find(K key) {
        return Optional.ofNullable(
                cached(key, () -> findEntity(key).map(this::view).orElse(null)));
    }

    /** The resource as of a moment, or null for now, if it was there. */
    public Optional<V> find(K key, Instant asOf) {
        return asOf == null ? find(key) : pastOf().find(key, asOf);
    }

    /** The resource as of a moment, or as it was first recorded if that was later; it was there at some time. */
    public V asKnown(K key, Instant moment) {
        return pastOf().findAsKnown(key, moment).orElseThrow(() -> missing(key, moment));
    }

    /**
     * The resource.
     *
     * @throws ProblemException gone if it was deleted, not_found if it never was
     */
    public V read(K key) {
        return read(key, null);
    }

    /**
     * The resource as of a moment.
     *
     * @param asOf null for now
     * @throws ProblemException gone if it was deleted by then, not_found if it was not there yet
     */
    public V read(K key, Instant asOf) {
        return find(key, asOf).orElseThrow(() -> missing(key, asOf));
    }

    /** The entity with this key, managed by the session of the running transaction. */
    public Optional<E> findEntity(K key) {
        return Optional.ofNullable(session.find(entityType, key));
    }

    /**
     * The entity with this key.
     *
     * @throws ProblemException gone if it was deleted, not_found if it never was
     */
    public E require(K key) {
        return findEntity(key).orElseThrow(() -> missing(key, null));
    }

    /** The entities that meet the conditions, in the order of lists. */
    public List<E> entities(Where where) {
        return select(where, order).getResultList();
    }

    /** The entities that meet the conditions, in another order: columns with commas between them. */
    protected List<E> entities(Where where, String otherOrder) {
        return select(where, otherOrder).getResultList();
    }

    public PageResult<V> list(PageRequest request, Where where) {
        Comparable<?> after = request.after(parts -> orderReader.apply(parts.get(0)));
        List<E> rows = select(where.and(order + " > ?", after), order)
                .setMaxResults(request.rowsToRead())
                .getResultList();
        return request.page(rows, row -> List.of(orderOf(row).toString()), () -> count(where))
                .map(this::view);
    }

    /** A page as of a moment, or null for now; the conditions apply to the states of that moment. */
    public PageResult<V> list(PageRequest request, Where where, Instant asOf) {
        return asOf == null ? list(request, where) : pastOf().list(request, where, asOf);
    }

    /** All resources that meet the conditions, in the order of lists. */
    public List<V> listAll(Where where) {
        return cached(
                List.of(where.sql(), where.values()),
                () -> entities(where).stream().map(this::view).toList());
    }

    /** The same as of a moment, or null for now. */
    public List<V> listAll(Where where, Instant asOf) {
        return asOf == null ? listAll(where) : pastOf().listAll(where, asOf);
    }

    /**
     * Stores a new resource.
     *
     * @throws ProblemException already_exists if its key is taken
     */
    public V create(E entity) {
        K key = keyOf(entity);
        Optional<History.State> before = key == null ? Optional.empty() : history.latest(type, key);
        if (before.isPresent() && !before.get().isDeletion()) {
            throw ProblemException.of(
                    ErrorCode.ALREADY_EXISTS,
                    "There is already a resource of kind " + type + " with the key " + key + "; replace it with PUT.");
        }
        // A key that comes back goes on counting, so that no old entity tag matches the new resource.
        entity.revisionNumber = before.map(History.State::revisionNumber).orElse(0) + 1;
        entity.recordedAt = before.map(History.State::recordedAt).orElse(null);
        stamp(entity);
        session.persist(entity);
        return keep(entity, History.Action.CREATED);
    }

    /** Stores many new resources in one go, under keys that none ever had. */
    public void createAll(Collection<E> entities) {
        entities.forEach(entity -> {
            entity.revisionNumber = 1;
            stamp(entity);
            session.persist(entity);
        });
        keepAll(entities, History.Action.CREATED);
    }

    /** Stores a revision of each of many resources that the service itself has changed. */
    public void reviseAll(Collection<E> changed) {
        changed.forEach(this::stamp);
        keepAll(changed, History.Action.REVISED);
    }

    /** Changes the resource if the caller has read its current version. */
    public V replace(K key, ExpectedRevision expected, Consumer<E> change) {
        E entity = require(key);
        expected.require(entity.revisionNumber);
        return revise(entity, change);
    }

    /** Changes a resource that the service itself holds. */
    public V revise(E entity, Consumer<E> change) {
        change.accept(entity);
        stamp(entity);
        return keep(entity, History.Action.REVISED);
    }

    /** Deletes the resource if the caller has read its current version; its history stays. */
    public void delete(K key, ExpectedRevision expected) {
        E entity = require(key);
        expected.require(entity.revisionNumber);
        remove(entity);
    }

    public void remove(E entity) {
        removeAll(List.of(entity));
    }

    /** Deletes many resources in one go; their history stays. */
    public void removeAll(Collection<E> entities) {
        if (entities.isEmpty()) {
            return;
        }
        announceWrite();
        List<V> last = entities.stream().map(this::view).toList();
        entities.forEach(session::remove);
        session.flush();
        Iterator<V> views = last.iterator();
        entities.forEach(entity -> history.append(
                type,
                keyOf(entity),
                entity.revisionNumber + 1,
                History.Action.DELETED,
                RecordingClock.after(entity.recordedAt),
                actor.name(),
                views.next()));
    }

    /**
     * Every state that the resources with these keys were in, by key, oldest first.
     *
     * @param asOf the moment up to which states are given; null for all
     */
    public List<V> states(List<K> keys, Instant asOf) {
        return asOf == null ? cached(keys, () -> pastOf().states(keys, null)) : pastOf().states(keys, asOf);
    }

    /** Rewrites every stored state whose document matches a pattern. Only redaction may do this. */
    public void rewriteHistory(String pattern, UnaryOperator<String> change) {
        history.rewrite(type, pattern, change);
    }

    /** Reads the resource from a document of the history. */
    public V viewOf(String document) {
        return pointInTimeQuery.read(document, viewType);
    }

    /** Writes what is pending and detaches all entities, so that a long load does not check them again and again. */
    public void detachAll() {
        session.flush();
        session.clear();
    }

    private ProblemException missing(K key, Instant asOf) {
        return NotFoundOrGone.of(
                "The " + type + " '" + key + "'",
                asOf,
                history.first(type, key).map(History.State::recordedAt).orElse(null));
    }

    private PointInTimeView<V> pastOf() {
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

    /** Called before each write. */
    private void announceWrite() {
        writeCounters.written(type);
        if (referenceData) {
            referenceDataCache.invalidate();
        }
    }

    private NativeQuery<E> select(Where where, String columns) {
        NativeQuery<E> query = session.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT {e.*} FROM " + table() + " e WHERE " + where.sql() + " ORDER BY " + columns,
                        entityType,
                        "e");
        flushOnlyThisType(query);
        bind(query, where);
        return query;
    }

    private long count(Where where) {
        NativeQuery<Long> query = session.unwrap(Session.class)
                .createNativeQuery("SELECT count(*) FROM " + table() + " e WHERE " + where.sql(), Long.class);
        flushOnlyThisType(query);
        bind(query, where);
        return query.getSingleResult();
    }

    /** Without this, a query flushes every type, and a half-changed entity of another type gets a revision too many. */
    private void flushOnlyThisType(NativeQuery<?> query) {
        query.addSynchronizedEntityClass(entityType);
    }

    private static void bind(NativeQuery<?> query, Where where) {
        List<Object> values = where.values();
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
    }

    private String table() {
        return entityType.getAnnotation(Table.class).name();
    }

    private void keepAll(Collection<E> entities, History.Action action) {
        if (!entities.isEmpty()) {
            announceWrite();
            session.flush();
            entities.forEach(entity -> append(entity, action));
        }
    }

    private V keep(E entity, History.Action action) {
        announceWrite();
        session.flush();
        return append(entity, action);
    }

    private V append(E entity, History.Action action) {
        V view = view(entity);
        history.append(type, keyOf(entity), entity.revisionNumber, action, entity.recordedAt, entity.recordedBy, view);
        return view;
    }

    private void stamp(E entity) {
        entity.recordedAt = RecordingClock.after(entity.recordedAt);
        entity.recordedBy = actor.name();
    }
}
