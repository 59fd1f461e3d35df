package org.scrutiny.platform.responsecache;

import java.util.function.Supplier;

/**
 * The version of some data of a response.
 *
 * @param read reads it from the store, outside a transaction, in one round trip
 * @param value the version when the data was read
 */
record StoredVersion(Supplier<?> read, Object value) {
    boolean isCurrent() {
        return read.get().equals(value);
    }
}
