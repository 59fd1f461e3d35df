package org.scrutiny.platform.store;

import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the rows of large tables. Where that would take long, PostgreSQL estimates them from its statistics. */
@Singleton
public class RowCounter {
    /** In the units of PostgreSQL's planner; it takes about 50 ms. */
    private static final double MAX_COST = 10_000;

    private static final Pattern PLAN = Pattern.compile("cost=[\\d.]+\\.\\.([\\d.]+) rows=(\\d+)");

    private final Sql sql;
    private final StoreKind kind;

    RowCounter(Sql sql, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl) {
        this.sql = sql;
        this.kind = StoreKind.of(jdbcUrl);
    }

    /**
     * Counts rows.
     *
     * @param rows selects them
     * @param count counts them
     */
    public RowCount count(TemporalTable.Query rows, TemporalTable.Query count) {
        if (kind == StoreKind.POSTGRESQL) {
            Matcher plan = PLAN.matcher(sql.query("EXPLAIN " + rows.sql(), row -> row.getString(1), rows.values())
                    .get(0));
            if (plan.find() && Double.parseDouble(plan.group(1)) > MAX_COST) {
                return new RowCount(Long.parseLong(plan.group(2)), true);
            }
        }
        return RowCount.exact(
                sql.query(count.sql(), row -> row.getLong(1), count.values()).get(0));
    }
}
