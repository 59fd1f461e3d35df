package org.scrutiny.figures.apikey;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.access.Role;
import org.scrutiny.platform.access.SupplierScope;

/**
 * An API key, without what would let its reader use it.
 *
 * @param indicators the codes that it is limited to; empty for no limit
 * @param areas the codes that it is limited to; empty for no limit
 * @param actor the author of what is written with the key
 * @param expiresAt null if it does not expire
 * @param lastUsedAt to the hour; null if it was never used
 * @param revokedAt null if it was not revoked
 */
public record ApiKey(
        @NotNull String id,
        @NotNull String name,
        @NotNull String actor,
        @NotNull List<Role> roles,
        @NotNull List<String> indicators,
        @NotNull List<String> areas,
        @NotNull List<ApiKeySecret> secrets,
        Instant expiresAt,
        Instant lastUsedAt,
        @NotNull Instant createdAt,
        @NotNull String createdBy,
        Instant revokedAt,
        String revokedBy) {
    private static final String ACTOR_PREFIX = "key:";

    /** The author of what is written with the key of a name; a task of the service or a person cannot have such a name. */
    static String actorOf(String name) {
        return ACTOR_PREFIX + name;
    }

    /** The caller that proves who it is with this key. */
    Caller caller() {
        return new Caller(actor, EnumSet.copyOf(roles), new SupplierScope(limit(indicators), limit(areas)));
    }

    private static Set<String> limit(List<String> codes) {
        return codes.isEmpty() ? null : Set.copyOf(codes);
    }

    boolean isActive(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
