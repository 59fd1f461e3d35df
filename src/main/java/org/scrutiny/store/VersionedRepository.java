package org.scrutiny.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.scrutiny.api.Page;
import org.scrutiny.api.Paging;
import org.scrutiny.api.Revised;
import org.scrutiny.api.Tags;
import org.scrutiny.problem.ErrorCode;
import org.scrutiny.problem.ProblemException;

/**
 * Creates, reads, lists, replaces and deletes one kind of resource, with its history. All kinds do it in this one way.
 *
 * @param <E> the entity, which never leaves its package
 * @param <K> its key
 * @param <V> what readers are given
 */
public abstract class VersionedRepository<E extends VersionedEntity, K extends Comparable<K>, V extends Revised>
        implements PanacheRepositoryBase<E, K> {
    @Inject
    History history;

    @Inject
    Catalogue catalogue;

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

    protected abstract K keyOf(E entity);

    /** Where the entity stands in lists; by its key, unless a kind is ordered otherwise. */
    protected Comparable<?> orderOf(E entity) {
        return keyOf(entity);
    }

    protected abstract V view(E entity);

    public Optional<V> find(K key) {
        return Optional.ofNullable(catalogue.kept(
                type, key, () -> findByIdOptional(key).map(this::view).orElse(null)));
    }

    /**
     * The resource.
     *
     * @throws ProblemException gone if it was deleted, not_found if it never was
     */
    public V read(K key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    public Page<V> list(Paging paging, Conditions filters) {
        Comparable<?> after = paging.after(parts -> orderReader.apply(parts.get(0)));
        Conditions page = filters.copy().and(orderAttribute + " >", after);
        List<E> rows = find(page.where() + " order by " + orderAttribute, page.values())
                .page(0, paging.rowsToRead())
                .list();
        return paging.page(
                        rows, row -> List.of(orderOf(row).toString()), () -> count(filters.where(), filters.values()))
                .map(this::view);
    }

    /** All resources that the filters let through, in the order of lists. */
    public List<V> listAll(Conditions filters) {
        return catalogue.kept(
                type,
                List.of(filters.where(), filters.values()),
                () -> find(filters.where() + " order by " + orderAttribute, filters.values()).list().stream()
                        .map(this::view)
                        .toList());
    }

    /**
     * Stores a new resource.
     *
     * @throws ProblemException already_exists if its key is taken
     */
    public V create(E entity) {
        K key = keyOf(entity);
        Optional<History.Latest> before = key == null ? Optional.empty() : history.latest(type, key);
        if (before.isPresent() && before.get().action() != History.Action.DELETED) {
            throw ProblemException.of(
                    ErrorCode.ALREADY_EXISTS,
                    "There is already a resource of kind " + type + " with the key " + key + "; replace it with PUT.");
        }
        // A key that comes back goes on counting, so that no old entity tag matches the new resource.
        entity.revisionNumber = before.map(History.Latest::revisionNumber).orElse(0) + 1;
        stamp(entity);
        persist(entity);
        return keep(entity, History.Action.CREATED);
    }

    /** Changes the resource if the caller has read its current version. */
    public V replace(K key, String ifMatch, Consumer<E> change) {
        E entity = require(key);
        Tags.requireMatch(ifMatch, view(entity));
        return revise(entity, change);
    }

    /** Changes a resource that the service itself holds. */
    public V revise(E entity, Consumer<E> change) {
        change.accept(entity);
        stamp(entity);
        return keep(entity, History.Action.REVISED);
    }

    /** Deletes the resource if the caller has read its current version; its history stays. */
    public void delete(K key, String ifMatch) {
        E entity = require(key);
        Tags.requireMatch(ifMatch, view(entity));
        remove(entity);
    }

    public void remove(E entity) {
        catalogue.write(type);
        delete(entity);
        flush();
        history.append(
                type,
                keyOf(entity),
                entity.revisionNumber + 1,
                History.Action.DELETED,
                Moments.now(),
                actor.name(),
                null);
    }

    /** Every state that the resources with these keys were in, by key, oldest first. */
    public List<V> states(List<K> keys, Class<V> viewType) {
        return catalogue.kept(type, keys, () -> history.states(type, keys, viewType));
    }

    protected E require(K key) {
        return findByIdOptional(key).orElseThrow(() -> missing(key));
    }

    private ProblemException missing(K key) {
        String named = "The " + type + " '" + key + "' ";
        return history.latest(type, key).isPresent()
                ? ProblemException.of(ErrorCode.GONE, named + "was deleted.")
                : ProblemException.of(ErrorCode.NOT_FOUND, named + "does not exist.");
    }

    private V keep(E entity, History.Action action) {
        catalogue.write(type);
        flush();
        V view = view(entity);
        history.append(type, keyOf(entity), entity.revisionNumber, action, entity.recordedAt, entity.recordedBy, view);
        return view;
    }

    private void stamp(E entity) {
        entity.recordedAt = Moments.now();
        entity.recordedBy = actor.name();
    }
}
