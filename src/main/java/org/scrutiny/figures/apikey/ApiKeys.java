package org.scrutiny.figures.apikey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.platform.access.Role;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.History;
import org.scrutiny.platform.store.NotFoundOrGone;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.TransactionChanges;

/** Creates and revokes API keys. What it changes is known to this process when a method returns. */
@Singleton
public class ApiKeys {
    /** The current secret, and the next one during a change. */
    private static final int MAX_SECRETS = 2;

    private static final String TYPE = "api key";

    private final ApiKeyStore store;
    private final ApiKeyDirectory directory;
    private final Indicators indicators;
    private final Areas areas;
    private final Actor actor;
    private final TransactionChanges changes;

    ApiKeys(
            ApiKeyStore store,
            ApiKeyDirectory directory,
            Indicators indicators,
            Areas areas,
            Actor actor,
            TransactionChanges changes) {
        this.store = store;
        this.directory = directory;
        this.indicators = indicators;
        this.areas = areas;
        this.actor = actor;
        this.changes = changes;
    }

    ApiKey read(String id) {
        return QuarkusTransaction.requiringNew().call(() -> require(id, store::find));
    }

    PageResult<ApiKey> list(PageRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            String after = request.after(parts -> parts.get(0));
            List<ApiKey> rows = store.list(after, request.rowsToRead());
            return request.page(rows, key -> List.of(key.id()), store::count);
        });
    }

    /**
     * Creates a key.
     *
     * @throws ProblemException broken_rule, unknown_reference or already_exists if the input is not valid
     */
    public IssuedApiKey create(ApiKeyInput input) {
        return change(() -> {
            check(input);
            Instant now = RecordingClock.now();
            String id = SecretGenerator.newId();
            store.insert(id, input, now, actor.name());
            record(id, History.Action.CREATED);
            return issue(id, 1, now);
        });
    }

    /** Adds a second secret, with which clients replace the first one before it is removed. */
    IssuedApiKey addSecret(String id) {
        return change(() -> {
            ApiKey key = requireActive(id);
            if (key.secrets().size() >= MAX_SECRETS) {
                throw ProblemException.of(
                        ErrorCode.CONFLICT, "The key has two secrets. Remove the one that is no longer used.");
            }
            int last =
                    key.secrets().stream().mapToInt(ApiKeySecret::number).max().orElse(0);
            record(id, History.Action.REVISED);
            return issue(id, last + 1, RecordingClock.now());
        });
    }

    /** Removes a secret, but not the only one: that revokes the key. */
    void removeSecret(String id, int number) {
        change(() -> {
            ApiKey key = requireActive(id);
            if (key.secrets().stream().noneMatch(secret -> secret.number() == number)) {
                throw ProblemException.of(
                        ErrorCode.NOT_FOUND, "The key '" + id + "' has no secret with the number " + number + ".");
            }
            if (key.secrets().size() == 1) {
                throw ProblemException.of(
                        ErrorCode.CONFLICT, "The key has no other secret. Add one before, or revoke the key.");
            }
            record(id, History.Action.REVISED);
            return store.deleteSecret(id, number);
        });
    }

    void revoke(String id) {
        change(() -> {
            ApiKey key = require(id, store::lock);
            if (key.revokedAt() == null) {
                store.revoke(id, RecordingClock.now(), actor.name());
                record(id, History.Action.DELETED);
            }
            return key;
        });
    }

    private void record(String id, History.Action action) {
        changes.add(TYPE, id, action, null, null);
    }

    private <T> T change(Supplier<T> work) {
        T result = QuarkusTransaction.requiringNew().call(work::get);
        directory.refresh();
        return result;
    }

    private IssuedApiKey issue(String id, int number, Instant now) {
        String secret = SecretGenerator.newSecret();
        store.addSecret(id, number, SecretGenerator.hash(secret), now);
        return new IssuedApiKey(store.find(id).orElseThrow(), secret);
    }

    private ApiKey requireActive(String id) {
        ApiKey key = require(id, store::lock);
        if (!key.isActive(RecordingClock.now())) {
            throw ProblemException.of(ErrorCode.CONFLICT, "The key was revoked or has expired. Create another one.");
        }
        return key;
    }

    private static ApiKey require(String id, Function<String, Optional<ApiKey>> search) {
        return search.apply(id).orElseThrow(() -> NotFoundOrGone.of("The API key '" + id + "'", null, null));
    }

    private void check(ApiKeyInput input) {
        boolean supplies = input.roles().contains(Role.SUPPLIER);
        boolean limited = input.indicators() != null || input.areas() != null;
        Checks.require(
                !supplies || input.roles().stream().distinct().count() == 1,
                "/roles",
                "The key of a supplier has no other role, because its scope would not limit that one.",
                null);
        Checks.require(
                !supplies || limited,
                "/indicators",
                "The key of a supplier needs its indicators, its areas, or both.",
                null);
        Checks.require(
                supplies || !limited,
                input.indicators() != null ? "/indicators" : "/areas",
                "Only the role supplier can be limited to indicators and areas.",
                null);
        Checks.require(
                input.expiresAt() == null || input.expiresAt().isAfter(RecordingClock.now()),
                "/expiresAt",
                "The key would have expired already.",
                input.expiresAt());
        known("/indicators/", "indicator", input.indicators(), indicators::find);
        known("/areas/", "area", input.areas(), areas::find);
        if (store.isNameTaken(input.name())) {
            throw ProblemException.atPointer(
                    ErrorCode.ALREADY_EXISTS,
                    "/name",
                    "There is, or was, a key of this name. Choose another, because the name is the author in the history.",
                    input.name());
        }
    }

    private static <T> void known(String pointer, String type, List<String> codes, Function<String, Optional<T>> find) {
        for (int i = 0; codes != null && i < codes.size(); i++) {
            Checks.known(pointer + i, type, codes.get(i), find.apply(codes.get(i)));
        }
    }
}
