package org.scrutiny.platform.store;

import jakarta.enterprise.context.RequestScoped;

/** Who makes the writes of this request. Nobody signs in yet, so a request is anonymous; the service's own loads say so. */
@RequestScoped
public class Actor {
    private String name = "anonymous";

    public String name() {
        return name;
    }

    /** The writes that follow in this request are the service's own. */
    public void becomes(String serviceTask) {
        this.name = serviceTask;
    }
}
