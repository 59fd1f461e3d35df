package org.scrutiny.platform.store;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what each transaction changes, in as many items as there are types and actions, for the {@link ChangeListener}s. */
@Singleton
public class TransactionChanges {
    private final TransactionSynchronizationRegistry transactions;
    private final List<ChangeListener> listeners;
    private final Actor actor;

    TransactionChanges(
            TransactionSynchronizationRegistry transactions, @All List<ChangeListener> listeners, Actor actor) {
        this.transactions = transactions;
        this.listeners = listeners;
        this.actor = actor;
    }

    /** Adds a change of one resource, which the running transaction makes. */
    public void add(String type, Object key, History.Action action, String indicator, String area) {
        add(new ResourceChange(type, action, false, key.toString(), indicator, area, 1, actor.name()));
    }

    /** Adds a change of many resources, if there are any. */
    public void addAll(String type, History.Action action, int count) {
        if (count > 0) {
            add(new ResourceChange(type, action, false, null, null, null, count, actor.name()));
        }
    }

    /** @param view the record that clients read */
    void add(String type, Object key, History.Action action, String author, Object view) {
        InSeries series = view instanceof InSeries about ? about : null;
        add(new ResourceChange(
                type,
                action,
                view instanceof PublishedState state && state.publishes(),
                key.toString(),
                series == null ? null : series.indicator(),
                series == null ? null : series.area(),
                1,
                author));
    }

    private void add(ResourceChange change) {
        Collected collected = (Collected) transactions.getResource(this);
        if (collected == null) {
            collected = new Collected();
            transactions.putResource(this, collected);
            transactions.registerInterposedSynchronization(collected);
        }
        collected.changes.merge(
                List.of(change.type(), change.action(), change.publishes()), change, ResourceChange::plus);
    }

    private final class Collected implements Synchronization {
        private final Map<Object, ResourceChange> changes = new LinkedHashMap<>();

        @Override
        public void beforeCompletion() {
            listeners.forEach(listener -> listener.beforeCommit(List.copyOf(changes.values())));
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_ROLLEDBACK) {
                listeners.forEach(ChangeListener::afterCommit);
            }
        }
    }
}
