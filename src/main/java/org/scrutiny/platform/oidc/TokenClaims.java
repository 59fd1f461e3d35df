package org.scrutiny.platform.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.access.Role;
import org.scrutiny.platform.access.SupplierScope;
import org.scrutiny.platform.json.EnumNames;

/**
 * Finds the caller in the claims of a token.
 *
 * @param nameClaim the claim whose value belongs to one person or system for ever
 * @param rolesClaim the name of the claim with the roles, or the path to it with slashes
 */
record TokenClaims(String nameClaim, String rolesClaim) {
    /** The start of the names of those who have tokens; neither a key nor a task of the service can have such a name. */
    static final String NAME_PREFIX = "user:";

    /** With the prefix, it fits a column for authors. */
    private static final int MAX_NAME_LENGTH = 90;

    /** Visible on one line, so that no name can imitate another in a history or a log. */
    private static final Pattern NAME = Pattern.compile("(?! )[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]+(?<! )");

    /** All but the supplier, whose indicators and areas only an API key names. */
    private static final Map<String, Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.SUPPLIER)).stream()
            .collect(Collectors.toMap(EnumNames::of, Function.identity()));

    /** The caller, with the roles that are known here, perhaps none; null without a usable name. */
    Caller callerOf(JwtClaims claims) {
        return claims.getClaimValue(nameClaim) instanceof String name
                        && name.length() <= MAX_NAME_LENGTH
                        && NAME.matcher(name).matches()
                ? new Caller(NAME_PREFIX + name, rolesIn(claims.getClaimsMap()), SupplierScope.ALL)
                : null;
    }

    private Set<Role> rolesIn(Map<String, Object> claims) {
        Object value = claims.containsKey(rolesClaim) ? claims.get(rolesClaim) : valueAtPath(claims);
        Collection<?> words = value instanceof Collection<?> list
                ? list
                : value instanceof String text ? Arrays.asList(text.split(" ")) : List.of();
        return words.stream()
                .filter(String.class::isInstance)
                .map(ROLES::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private Object valueAtPath(Object claims) {
        Object found = claims;
        for (String step : rolesClaim.split("/", -1)) {
            found = found instanceof Map<?, ?> members ? members.get(step) : null;
        }
        return found;
    }
}
