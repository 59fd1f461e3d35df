package org.scrutiny.platform.store;

/** A state of a resource that can make figures public. */
public interface PublishedState {
    /** Whether figures are public in this state. */
    boolean publishes();
}
