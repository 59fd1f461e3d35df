package org.scrutiny.app.startup;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.scrutiny.app.seed.CatalogueLoader;
import org.scrutiny.app.seed.Demonstration;
import org.scrutiny.app.seed.ShippedRules;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.Sql;

/** Fills an empty store, in one transaction: a start that is cut short leaves it empty, and the next one fills it. */
@Singleton
class FirstStart {
    /** A slow machine takes its time for the demonstration's figures. */
    private static final int LONGEST_SECONDS = 600;

    private final Settings settings;
    private final CatalogueLoader catalogueLoader;
    private final ShippedRules rules;
    private final Demonstration demonstration;
    private final Actor actor;
    private final Sql sql;

    FirstStart(
            Settings settings,
            CatalogueLoader catalogueLoader,
            ShippedRules rules,
            Demonstration demonstration,
            Actor actor,
            Sql sql) {
        this.rules = rules;
        this.settings = settings;
        this.catalogueLoader = catalogueLoader;
        this.demonstration = demonstration;
        this.actor = actor;
        this.sql = sql;
    }

    @ActivateRequestContext
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void fill(@Observes StartupEvent start) {
        actor.becomes("first start");
        boolean empty = isEmpty();
        rules.loadFirst();
        if (!empty) {
            return;
        }
        if (settings.demonstration() || settings.catalogue().isPresent()) {
            catalogueLoader.load(settings.catalogue().orElse(CatalogueLoader.SHIPPED));
        }
        // The demonstration's figures are of the shipped indicators; a council's own catalogue may not have them.
        if (settings.demonstration()
                && settings.catalogue().orElse(CatalogueLoader.SHIPPED).equals(CatalogueLoader.SHIPPED)) {
            demonstration.load();
        }
    }

    /** The rules alone, which every store begins with, do not fill it. History tells more than the current state: a store that was cleared by hand is not a new one. */
    private boolean isEmpty() {
        return sql.query(
                        "SELECT 1 FROM history WHERE resource_type <> 'validation rule' FETCH FIRST 1 ROW ONLY",
                        row -> row.getInt(1),
                        List.of())
                .isEmpty();
    }
}
