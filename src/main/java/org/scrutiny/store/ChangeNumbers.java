package org.scrutiny.store;

/**
 * Numbers the transactions that change something, so that changes can be told in an order in which none is missed: see
 * docs/decisions/0007.
 */
public interface ChangeNumbers {
    /** Made ready before the service writes anything. */
    void begin();

    /** The number of the running transaction, as an SQL expression; every row of history carries it. */
    String ofTransaction();

    /**
     * Whatever has a lower number is decided: it was committed and is seen by every later statement, or never will be. What
     * is written from now on has this number or a higher one.
     */
    long settled();
}
