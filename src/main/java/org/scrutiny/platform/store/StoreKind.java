package org.scrutiny.platform.store;

/** The stores that the service runs on; both understand PostgreSQL's SQL. */
public enum StoreKind {
    H2,
    POSTGRESQL;

    /** The store that a JDBC URL names. */
    public static StoreKind of(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:") ? POSTGRESQL : H2;
    }
}
