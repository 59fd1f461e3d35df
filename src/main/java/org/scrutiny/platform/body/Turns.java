package org.scrutiny.platform.body;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/**
 * Limits how many requests do something expensive at once. Further ones wait for a short time, in the order of their arrival,
 * without holding a thread.
 */
final class Turns {
    private static final String KEY = Turns.class.getName();

    private final int max;
    private final Duration timeout;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private int taken;

    Turns(int max, Duration timeout) {
        this.max = max;
        this.timeout = timeout;
    }

    /**
     * Continues a request when it is its turn, or rejects it after the timeout.
     *
     * @param next receives what ends the turn before the request has been served
     */
    void await(RoutingContext routing, Consumer<Runnable> next) {
        Turn turn = new Turn(routing, routing.vertx().getOrCreateContext(), next);
        routing.put(KEY, turn);
        boolean now;
        synchronized (this) {
            now = taken < max;
            if (now) {
                taken++;
            } else {
                waiting.add(turn);
            }
        }
        Held.add(routing, () -> end(turn));
        if (now) {
            start(turn);
        } else {
            routing.vertx().setTimer(timeout.toMillis(), timer -> expire(turn));
        }
    }

    /** Whether a request has waited for a turn. */
    static boolean hasTaken(RoutingContext routing) {
        return routing.get(KEY) != null;
    }

    private void start(Turn turn) {
        turn.next.accept(() -> end(turn));
    }

    private void expire(Turn turn) {
        boolean expired;
        synchronized (this) {
            expired = waiting.remove(turn);
            turn.ended |= expired;
        }
        if (expired) {
            Rejection.of(
                    turn.routing,
                    ProblemException.of(
                            ErrorCode.SERVICE_BUSY,
                            "The service is busy with other requests. Retry after the given time."));
        }
    }

    private void end(Turn turn) {
        Turn next;
        synchronized (this) {
            boolean before = turn.ended;
            turn.ended = true;
            if (before || waiting.remove(turn)) {
                return;
            }
            next = waiting.poll();
            if (next == null) {
                taken--;
            }
        }
        if (next != null) {
            next.context.runOnContext(now -> start(next));
        }
    }

    private static final class Turn {
        private final RoutingContext routing;
        private final Context context;
        private final Consumer<Runnable> next;
        private boolean ended;

        Turn(RoutingContext routing, Context context, Consumer<Runnable> next) {
            this.routing = routing;
            this.context = context;
            this.next = next;
        }
    }
}
