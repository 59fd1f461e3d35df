package org.scrutiny.platform.store;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Numbers the transactions that write, so that the change feed has an order in which no client misses a change: see
 * docs/decisions/0007.
 */
public interface CommitSequence {
    /** Prepares the sequence. Called before the service writes anything. */
    void begin();

    /** SQL expression for the highest number in these tables, or 0. */
    static String highestOf(List<String> tables) {
        return tables.stream()
                .map(table -> "(SELECT coalesce(max(change_number), 0) FROM " + table + ")")
                .collect(Collectors.joining(", ", "greatest(", ")"));
    }

    /** SQL expression for the number of the running transaction. */
    String ofTransaction();

    /** The number of the running transaction. */
    long numberOfTransaction();

    /**
     * SQL expression for the number of a state that the running transaction writes; every row of history has one. It is
     * the higher of the transaction's number and the previous state's, because a transaction that began earlier may
     * write later.
     *
     * @param before SQL expression for the number of the previous state, or 0 if there is none
     */
    default String ofState(String before) {
        return "greatest(" + ofTransaction() + ", " + before + ")";
    }

    /**
     * The lowest number that may still be written. Every transaction with a lower number has ended: it was committed
     * and is visible to every later statement, or it was rolled back.
     */
    long lowWatermark();
}
