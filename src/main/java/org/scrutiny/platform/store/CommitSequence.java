package org.scrutiny.platform.store;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Numbers the transactions that change something, so that changes can be told in an order in which none is missed: see
 * docs/decisions/0007.
 */
public interface CommitSequence {
    /** Made ready before the service writes anything. */
    void begin();

    /** The highest number in these tables, or 0, as an SQL expression. */
    static String highestOf(List<String> tables) {
        return tables.stream()
                .map(table -> "(SELECT coalesce(max(change_number), 0) FROM " + table + ")")
                .collect(Collectors.joining(", ", "greatest(", ")"));
    }

    /** The number of the running transaction, as an SQL expression. */
    String ofTransaction();

    /**
     * The number of a state that the running transaction writes, as an SQL expression; every row of history carries one. It
     * is that of the transaction, or of the state before if that is higher: whoever began earlier may write later.
     *
     * @param before the number of the state before, or 0 for none, as an SQL expression
     */
    default String ofState(String before) {
        return "greatest(" + ofTransaction() + ", " + before + ")";
    }

    /**
     * Whatever has a lower number is decided: it was committed and is seen by every later statement, or never will be. What
     * is written from now on has this number or a higher one.
     */
    long settled();
}
