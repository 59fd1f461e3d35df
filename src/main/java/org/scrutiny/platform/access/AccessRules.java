package org.scrutiny.platform.access;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.stream.Collectors;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Decides whether a caller may use an operation. */
public final class AccessRules {
    private AccessRules() {}

    /** The permission that an operation needs; null if it has no rule. */
    public static Permission permissionOf(Method handler) {
        Requires requires = handler == null ? null : handler.getAnnotation(Requires.class);
        return requires == null ? null : requires.value();
    }

    /**
     * The reason why a caller may not use an operation; null if it may.
     *
     * @param caller null if the request has no valid credentials
     */
    static ProblemException findFailure(Caller caller, Method handler) {
        if (caller == null) {
            return unauthenticated();
        }
        if (caller.roles().isEmpty()) {
            return ProblemException.of(
                    ErrorCode.FORBIDDEN, "Your token is valid and has no role that this service gives rights to.");
        }
        Permission needed = permissionOf(handler);
        if (needed == null) {
            return ProblemException.of(
                    ErrorCode.FORBIDDEN, "This operation has no rule of access, so nobody may use it.");
        }
        return caller.may(needed) ? null : forbidden(caller, needed);
    }

    static ProblemException unauthenticated() {
        return ProblemException.of(
                ErrorCode.UNAUTHENTICATED,
                "Send the id and the secret of an API key that is valid, as user and password of HTTP Basic authentication,"
                        + " or a valid access token if the response names Bearer in WWW-Authenticate.");
    }

    /** The caller lacks a permission. */
    static ProblemException forbidden(Caller caller, Permission needed) {
        return ProblemException.of(
                ErrorCode.FORBIDDEN,
                "This needs the role " + names(needed.roles()) + ", and you have the role " + names(caller.roles())
                        + ".");
    }

    private static String names(Collection<Role> roles) {
        return roles.stream().sorted().map(EnumNames::of).collect(Collectors.joining(" or "));
    }
}
