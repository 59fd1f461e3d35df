package org.scrutiny.platform.store;

import java.sql.SQLException;

/** A statement failed; see the cause. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(SQLException cause) {
        super(cause);
    }
}
