package org.scrutiny.intake.imports.row;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How an import reads and writes one type of catalogue resource.
 *
 * @param key extracts the key
 * @param find finds the stored resource with the same key
 * @param full adds the defaults that the service would add
 * @param <I> the input
 * @param <V> the stored view
 */
record ImportableType<I, V>(
        Class<I> input,
        Function<I, Object> key,
        Function<I, Optional<V>> find,
        Function<I, Object> full,
        Consumer<I> create,
        BiConsumer<V, I> replace) {}
