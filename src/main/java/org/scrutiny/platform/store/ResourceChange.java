package org.scrutiny.platform.store;

/**
 * What a transaction did to resources of one type.
 *
 * @param type in words, such as {@code agenda item}
 * @param publishes whether figures became public
 * @param key of the resource; null if there are several
 * @param indicator code of the one that the resource belongs to; null if it belongs to none, or there are several resources
 * @param area the same for its area
 * @param count number of resources
 * @param author who made the change
 */
public record ResourceChange(
        String type,
        History.Action action,
        boolean publishes,
        String key,
        String indicator,
        String area,
        long count,
        String author) {
    /** Both as one: changes of the same type and action. */
    ResourceChange plus(ResourceChange other) {
        boolean same = key != null && key.equals(other.key);
        return new ResourceChange(
                type,
                action,
                publishes,
                same ? key : null,
                same ? indicator : null,
                same ? area : null,
                same ? count : count + other.count,
                author);
    }
}
