package org.scrutiny.platform.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who sends a request.
 *
 * @param name the author of what the caller writes; of one caller only, for ever
 * @param scope the series that the caller may write and see
 */
public record Caller(String name, Set<Role> roles, SupplierScope scope) {
    /** Anyone who reaches a service in demonstration mode. */
    public static final Caller ANYONE = new Caller("anonymous", EnumSet.allOf(Role.class), SupplierScope.ALL);

    /** The same with another name. */
    Caller named(String otherName) {
        return new Caller(otherName, roles, scope);
    }

    /** A task of the service itself. */
    public static Caller ofService(String task) {
        return ANYONE.named(task);
    }

    /** Whether the caller has a permission, be it for its own objects only. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(permission::isGivenTo);
    }

    /** Whether the caller may do it with its own objects only. */
    public boolean isLimitedIn(Permission permission) {
        return roles.stream().filter(permission::isGivenTo).allMatch(permission::isLimitedFor);
    }

    /** Whether the caller gets the same responses as all others that may send the request, so that they may be cached. */
    public boolean sharesResponses() {
        return scope.equals(SupplierScope.ALL);
    }
}
