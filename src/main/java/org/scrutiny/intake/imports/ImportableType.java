package org.scrutiny.intake.imports;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What an import has to know of a kind of resource of which there are few.
 *
 * @param key what makes it that resource
 * @param find the one that is stored under the key
 * @param full what readers would be given of what is written, with its defaults
 * @param <I> what is written
 * @param <V> what readers are given
 */
record ImportableType<I, V>(
        Class<I> input,
        Function<I, Object> key,
        Function<I, Optional<V>> find,
        Function<I, Object> full,
        Consumer<I> create,
        BiConsumer<V, I> replace) {}
