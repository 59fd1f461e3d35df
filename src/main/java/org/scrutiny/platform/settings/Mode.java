package org.scrutiny.platform.settings;

/** Whom the service is for. */
public enum Mode {
    /** Anyone on this machine may read and write everything. */
    DEMONSTRATION,
    /** Only those who prove who they are may send requests. */
    PRODUCTION
}
