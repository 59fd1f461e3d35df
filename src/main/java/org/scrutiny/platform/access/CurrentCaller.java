package org.scrutiny.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.Actor;

/** The caller of the running request, or the one on whose behalf a task of the service runs. Nobody, until it is set. */
@RequestScoped
public class CurrentCaller {
    private static final Caller NOBODY = new Caller("nobody", Set.of(), new SupplierScope(Set.of(), Set.of()));

    private final Actor actor;
    private Caller caller = NOBODY;

    CurrentCaller(Actor actor) {
        this.actor = actor;
    }

    /** Sets the caller, who is the author of the following writes. */
    public void set(Caller newCaller) {
        caller = newCaller;
        actor.set(newCaller.name());
    }

    public String name() {
        return caller.name();
    }

    /** The series that the caller may write and see. */
    public SupplierScope scope() {
        return caller.scope();
    }

    /** Whether the caller may do it with its own objects only. */
    public boolean isLimitedIn(Permission permission) {
        return caller.isLimitedIn(permission);
    }

    /**
     * Checks a permission that depends on the content of the request.
     *
     * @throws ProblemException forbidden if the caller lacks it
     */
    public void require(Permission permission) {
        if (!caller.may(permission)) {
            throw AccessRules.forbidden(caller, permission);
        }
    }
}
