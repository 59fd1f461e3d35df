package org.scrutiny.platform.store;

import jakarta.enterprise.context.RequestScoped;

/**
 * The author of the writes in this request. There is no sign-in yet, so it is anonymous, except in the service's own
 * tasks.
 */
@RequestScoped
public class Actor {
    private String name = "anonymous";

    public String name() {
        return name;
    }

    /** Sets the author of the following writes: the name of a task of the service. */
    public void set(String serviceTask) {
        name = serviceTask;
    }
}
