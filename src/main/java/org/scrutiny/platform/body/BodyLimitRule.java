package org.scrutiny.platform.body;

/** A maximum of its own for the bodies that are sent to one path. They are received in temporary files. */
public interface BodyLimitRule {
    /** The exact path, such as {@code /v1/areas}. */
    String path();

    /** The maximum size of a body in bytes. */
    long maxSize();
}
