package org.scrutiny.platform.body;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** What a request holds until it has been served, such as memory or a temporary file. */
final class Held {
    private static final String KEY = Held.class.getName();

    private final List<Runnable> releases = new ArrayList<>();
    private boolean released;
    private boolean served;

    private Held() {}

    /**
     * Registers what a request holds.
     *
     * @param release runs exactly once
     */
    static void add(RoutingContext routing, Runnable release) {
        Held held = routing.get(KEY);
        if (held == null) {
            Held created = new Held();
            held = created;
            routing.put(KEY, created);
            routing.addEndHandler(ended -> created.releaseUnlessServed());
        }
        held.add(release);
    }

    /** Null if the request holds nothing. */
    static Held of(RoutingContext routing) {
        return routing.get(KEY);
    }

    private void add(Runnable release) {
        synchronized (this) {
            if (!released) {
                releases.add(release);
                return;
            }
        }
        release.run();
    }

    /** From now on, the caller releases it: a resource may still use it when the connection is closed. */
    synchronized void serve() {
        served = true;
    }

    private void releaseUnlessServed() {
        boolean unused;
        synchronized (this) {
            unused = !served;
        }
        if (unused) {
            release();
        }
    }

    void release() {
        List<Runnable> all;
        synchronized (this) {
            all = List.copyOf(releases);
            releases.clear();
            released = true;
        }
        all.forEach(Runnable::run);
    }
}
