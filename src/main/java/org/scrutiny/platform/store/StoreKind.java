package org.scrutiny.platform.store;

/** The two stores that the service runs on; both are spoken to in PostgreSQL's SQL. */
public enum StoreKind {
    H2,
    POSTGRESQL;

    /** The store a JDBC URL names. */
    public static StoreKind of(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:") ? POSTGRESQL : H2;
    }
}
