package org.scrutiny.platform.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the resources of one type as of a moment, in list order.
 *
 * @param type the type in words
 * @param view the record that clients read
 * @param place the value that orders a resource in lists, as text
 * @param order parses that value for comparison
 */
record PointInTimeView<V>(
        History history,
        PointInTimeQuery past,
        String type,
        Class<V> view,
        Function<PointInTimeQuery.FormerState<V>, String> place,
        Function<String, ? extends Comparable<?>> order) {

    Optional<V> find(Object key, Instant moment) {
        return history.at(type, key, moment)
                .filter(state -> !state.isDeletion())
                .map(this::read);
    }

    /** The state as of a moment, or the first state if that was recorded later. */
    Optional<V> findAsKnown(Object key, Instant moment) {
        return find(key, moment).or(() -> history.first(type, key).map(this::read));
    }

    PageResult<V> list(PageRequest request, Where filters, Instant moment) {
        String after = request.after(parts -> order.apply(parts.get(0)).toString());
        List<PointInTimeQuery.FormerState<V>> all = inOrder(filters, moment);
        List<PointInTimeQuery.FormerState<V>> rows = all.stream()
                .filter(known -> after == null || compare(place.apply(known), after) > 0)
                .limit(request.rowsToRead())
                .toList();
        return request.page(rows, row -> List.of(place.apply(row)), all::size).map(PointInTimeQuery.FormerState::view);
    }

    List<V> listAll(Where filters, Instant moment) {
        return inOrder(filters, moment).stream()
                .map(PointInTimeQuery.FormerState::view)
                .toList();
    }

    /** Every state up to a moment, or all of them if it is null. */
    List<V> states(List<?> keys, Instant until) {
        return past.states(type, keys, until, view);
    }

    private List<PointInTimeQuery.FormerState<V>> inOrder(Where filters, Instant moment) {
        return past.known(type, moment, filters, view).stream()
                .sorted(Comparator.comparing(place, this::compare))
                .toList();
    }

    /** Compares numbers as numbers and texts as texts. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private int compare(String one, String other) {
        return ((Comparable) order.apply(one)).compareTo(order.apply(other));
    }

    private V read(History.State state) {
        return past.read(state.document(), view);
    }
}
