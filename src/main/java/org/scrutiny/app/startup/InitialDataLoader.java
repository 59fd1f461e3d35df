package org.scrutiny.app.startup;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.scrutiny.app.seed.CatalogueLoader;
import org.scrutiny.app.seed.Demonstration;
import org.scrutiny.app.seed.ShippedValidationRules;
import org.scrutiny.figures.validation.ValidationRules;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.access.CurrentCaller;
import org.scrutiny.platform.settings.Mode;
import org.scrutiny.platform.settings.Settings;
import org.scrutiny.platform.store.History;
import org.scrutiny.platform.store.StoreLock;

/** Fills an empty store, and adds new shipped areas to a filled one, in a single transaction: an interrupted start leaves it empty, and the next start fills it. */
@Singleton
class InitialDataLoader {
    /** Generous, because the demonstration's figures take a slow machine a while. */
    private static final int TIMEOUT_SECONDS = 600;

    private static final String LOADER = "first start";

    private final Settings settings;
    private final CatalogueLoader catalogueLoader;
    private final ShippedValidationRules rules;
    private final Demonstration demonstration;
    private final CurrentCaller current;
    private final History history;
    private final StoreLock lock;

    InitialDataLoader(
            Settings settings,
            CatalogueLoader catalogueLoader,
            ShippedValidationRules rules,
            Demonstration demonstration,
            CurrentCaller current,
            History history,
            StoreLock lock) {
        this.rules = rules;
        this.settings = settings;
        this.catalogueLoader = catalogueLoader;
        this.demonstration = demonstration;
        this.current = current;
        this.history = history;
        this.lock = lock;
    }

    @ActivateRequestContext
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    void fill(@Observes StartupEvent start) {
        if (StoreCommand.isRunning()) {
            return;
        }
        current.set(Caller.ofService(LOADER));
        // Another process may be filling the store at this moment.
        lock.acquire(StoreLock.LockPurpose.FIRST_DATA);
        boolean empty = isEmpty();
        rules.loadMissing();
        if (!empty) {
            catalogueLoader.updateAreas(LOADER);
            catalogueLoader.updateIndicators(LOADER);
            return;
        }
        boolean demonstrates = settings.demonstration().orElse(settings.mode() == Mode.DEMONSTRATION);
        if (demonstrates || settings.catalogue().isPresent()) {
            catalogueLoader.load(settings.catalogue().orElse(CatalogueLoader.SHIPPED));
        }
        // The demonstration's figures need the shipped indicators, which a council's own catalogue may not contain.
        if (demonstrates && settings.catalogue().orElse(CatalogueLoader.SHIPPED).equals(CatalogueLoader.SHIPPED)) {
            demonstration.load();
        }
    }

    /**
     * Ignores validation rules, which every store starts with. Looks at history rather than current state, so that a store
     * whose resources were all deleted is not filled again.
     */
    private boolean isEmpty() {
        return history.isEmptyExcept(ValidationRules.TYPE);
    }
}
