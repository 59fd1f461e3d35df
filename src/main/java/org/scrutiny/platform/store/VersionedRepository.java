package org.scrutiny.platform.store;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/**
 * Creates, replaces and deletes the resources of one type, keeps their former states and records each change. The session
 * is private to this package, so that no write bypasses the history.
 *
 * @param <E> the entity, which never leaves its package
 * @param <K> its key
 * @param <V> the record that clients read
 */
public abstract class VersionedRepository<E extends VersionedEntity, K extends Comparable<K>, V>
        extends VersionedReader<E, K, V> {
    /** Argument of the constructor for a type that is cached as reference data. */
    protected static final boolean REFERENCE_DATA = true;

    @Inject
    RevisionRecorder revisions;

    /**
     * @param type the type in words, such as {@code agenda item}; also the key of its {@link WriteCounters counter}
     * @param order the column or expression that orders lists; unique
     * @param orderReader parses a value of it from the position of a page
     */
    protected VersionedRepository(
            String type, Class<E> entityType, String order, Function<String, ? extends Comparable<?>> orderReader) {
        this(type, entityType, order, orderReader, !REFERENCE_DATA);
    }

    /** @param referenceData whether reads are cached: see {@link ReferenceDataCache} */
    protected VersionedRepository(
            String type,
            Class<E> entityType,
            String order,
            Function<String, ? extends Comparable<?>> orderReader,
            boolean referenceData) {
        super(type, entityType, order, orderReader, referenceData);
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
                    ErrorCode.ALREADY_EXISTS, "The " + type + " '" + key + "' already exists. Replace it with PUT.");
        }
        // A deleted key that is used again continues its numbering, so that no old entity tag matches the new resource.
        entity.revisionNumber = before.map(History.State::revisionNumber).orElse(0) + 1;
        entity.recordedAt = before.map(History.State::recordedAt).orElse(null);
        revisions.stamp(entity);
        session.persist(entity);
        return save(List.of(entity), History.Action.CREATED).get(0);
    }

    /** Stores many new resources, whose keys were never used before. */
    public void createAll(Collection<E> entities) {
        entities.forEach(entity -> {
            entity.revisionNumber = 1;
            revisions.stamp(entity);
            session.persist(entity);
        });
        save(entities, History.Action.CREATED);
    }

    /** Stores a revision of each entity that the service itself has changed. */
    public void reviseAll(Collection<E> changed) {
        changed.forEach(revisions::stamp);
        save(changed, History.Action.REVISED);
    }

    /** Changes the resource if the caller has read its current revision. */
    public V replace(K key, ExpectedRevision expected, Consumer<E> change) {
        E entity = require(key);
        expected.require(entity.revisionNumber);
        return revise(entity, change);
    }

    /** Changes a resource without checking its revision. */
    public V revise(E entity, Consumer<E> change) {
        change.accept(entity);
        revisions.stamp(entity);
        return save(List.of(entity), History.Action.REVISED).get(0);
    }

    /** Deletes the resource if the caller has read its current revision; its history remains. */
    public void delete(K key, ExpectedRevision expected) {
        E entity = require(key);
        expected.require(entity.revisionNumber);
        remove(entity);
    }

    public void remove(E entity) {
        removeAll(List.of(entity));
    }

    /** Deletes many resources; their history remains. */
    public void removeAll(Collection<E> entities) {
        if (entities.isEmpty()) {
            return;
        }
        revisions.announce(type, referenceData);
        Instant now = RecordingClock.now();
        entities.forEach(entity -> {
            table().supersede(entity, RecordingClock.after(entity.recordedAt, now));
            session.remove(entity);
        });
        session.flush();
        entities.forEach(entity -> revisions.appendDeletion(
                type, keyOf(entity), entity, RecordingClock.after(entity.recordedAt, now), view(entity)));
    }

    /**
     * Changes former states in place. Only redaction may do this.
     *
     * @param change changes the texts of a state; returns whether there was anything to change
     * @return the states that were changed
     */
    public List<E> rewriteHistory(Where where, Predicate<E> change) {
        List<E> changed = table().selectFormer(where).stream().filter(change).toList();
        table().rewriteFormer(changed);
        return changed;
    }

    /** Called with the states that were just stored; writes what they are searched by. */
    protected void index(Collection<E> states) {}

    /** Flushes and detaches all entities, so that a long load does not check them for changes again and again. */
    public void detachAll() {
        session.flush();
        session.clear();
    }

    Class<E> entityType() {
        return entityType;
    }

    String type() {
        return type;
    }

    private List<V> save(Collection<E> entities, History.Action action) {
        if (entities.isEmpty()) {
            return List.of();
        }
        revisions.announce(type, referenceData);
        session.flush();
        index(entities);
        return entities.stream().map(entity -> append(entity, action)).toList();
    }

    private V append(E entity, History.Action action) {
        V view = view(entity);
        revisions.append(type, keyOf(entity), entity, action, view);
        return view;
    }
}
