package org.scrutiny.platform.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/**
 * Creates, reads, lists, replaces and deletes one kind of resource, with its history. All kinds do it in this one way. What
 * is read is what is known now, or what was known as of a moment.
 *
 * @param <E> the entity, which never leaves its package
 * @param <K> its key
 * @param <V> what readers are given
 */
public abstract class VersionedRepository<E extends VersionedEntity, K extends Comparable<K>, V>
        implements PanacheRepositoryBase<E, K> {
    @Inject
    History history;

    @Inject
    PointInTimeQuery pointInTimeQuery;

    @Inject
    ReferenceDataCache referenceDataCache;

    @Inject
    Actor actor;

    private final String type;
    private final String orderAttribute;
    private final Function<String, ? extends Comparable<?>> orderReader;

    /**
     * @param type the kind in words, such as {@code agenda item}
     * @param orderAttribute the unique attribute by which lists are ordered
     * @param orderReader reads a value of that attribute from a page's cursor
     */
    protected VersionedRepository(
            String type, String orderAttribute, Function<String, ? extends Comparable<?>> orderReader) {
        this.type = type;
        this.orderAttribute = orderAttribute;
        this.orderReader = orderReader;
    }

    String type() {
        return type;
    }

    protected abstract K keyOf(E entity);

    /** Where the entity stands in lists; by its key, unless a kind is ordered otherwise. */
    protected Comparable<?> orderOf(E entity) {
        return keyOf(entity);
    }

    /** Where the entity with this key stood in lists when readers were given this, in words that a cursor is read from. */
    protected String pastOrderOf(String key, V view) {
        return key;
    }

    protected abstract V view(E entity);

    public Optional<V> find(K key) {
        return Optional.ofNullable(referenceDataCache.kept(
                type, key, () -> findByIdOptional(key).map(this::view).orElse(null)));
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

    public PageResult<V> list(PageRequest request, Filter filters) {
        Comparable<?> after = request.after(parts -> orderReader.apply(parts.get(0)));
        Filter page = filters.copy().and(orderAttribute + " >", after);
        List<E> rows = find(page.where() + " order by " + orderAttribute, page.values())
                .page(0, request.rowsToRead())
                .list();
        return request.page(
                        rows, row -> List.of(orderOf(row).toString()), () -> count(filters.where(), filters.values()))
                .map(this::view);
    }

    /** A page as of a moment, or null for now: what there was then that the filters let through as it was then. */
    public PageResult<V> list(PageRequest request, Filter filters, Instant asOf) {
        return asOf == null ? list(request, filters) : pastOf().list(request, filters, asOf);
    }

    /** All resources that the filters let through, in the order of lists. */
    public List<V> listAll(Filter filters) {
        return referenceDataCache.kept(
                type,
                List.of(filters.where(), filters.values()),
                () -> find(filters.where() + " order by " + orderAttribute, filters.values()).list().stream()
                        .map(this::view)
                        .toList());
    }

    /** The same as of a moment, or null for now. */
    public List<V> listAll(Filter filters, Instant asOf) {
        return asOf == null ? listAll(filters) : pastOf().listAll(filters, asOf);
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
        persist(entity);
        return keep(entity, History.Action.CREATED);
    }

    /** Stores many new resources in one go, under keys that none ever had. */
    public void createAll(Collection<E> entities) {
        entities.forEach(entity -> {
            entity.revisionNumber = 1;
            stamp(entity);
            persist(entity);
        });
        keepAll(entities, History.Action.CREATED);
    }

    /** Keeps many resources in one go that the service itself has changed. */
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
        referenceDataCache.write(type);
        List<V> last = entities.stream().map(this::view).toList();
        entities.forEach(this::delete);
        flush();
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
        return asOf == null
                ? referenceDataCache.kept(type, keys, () -> pastOf().states(keys, null))
                : pastOf().states(keys, asOf);
    }

    /** Rewrites what is kept of every state whose document matches a pattern: only to take personal data out. */
    public void rewriteHistory(String pattern, UnaryOperator<String> change) {
        history.rewrite(type, pattern, change);
    }

    /** What readers were given, of a document of the history. */
    public V viewOf(String document) {
        return pointInTimeQuery.read(document, viewType());
    }

    protected E require(K key) {
        return findByIdOptional(key).orElseThrow(() -> missing(key, null));
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
                viewType(),
                known -> pastOrderOf(known.key(), known.view()),
                orderReader);
    }

    /** Documents are read as what they were written from. */
    @SuppressWarnings("unchecked")
    private Class<V> viewType() {
        Class<?> repository = getClass();
        while (repository.getSuperclass() != VersionedRepository.class) {
            repository = repository.getSuperclass();
        }
        ParameterizedType kind = (ParameterizedType) repository.getGenericSuperclass();
        return (Class<V>) kind.getActualTypeArguments()[2];
    }

    private void keepAll(Collection<E> entities, History.Action action) {
        if (!entities.isEmpty()) {
            referenceDataCache.write(type);
            flush();
            entities.forEach(entity -> append(entity, action));
        }
    }

    private V keep(E entity, History.Action action) {
        referenceDataCache.write(type);
        flush();
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
