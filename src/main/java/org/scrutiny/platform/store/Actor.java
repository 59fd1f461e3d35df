package org.scrutiny.platform.store;

import jakarta.enterprise.context.RequestScoped;

/**
 * The author of the writes in this request: the name of its caller, or that of one of the service's own tasks.
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
