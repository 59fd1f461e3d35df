package org.scrutiny.platform.rest;

import java.util.Optional;
import java.util.regex.Pattern;

/** Parses ids, which are text for clients and numbers in the store. */
public final class Ids {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private Ids() {}

    /** The number of an id; empty if no resource can have this id. */
    public static Optional<Long> read(String id) {
        return id != null && NUMBER.matcher(id).matches() ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }
}
