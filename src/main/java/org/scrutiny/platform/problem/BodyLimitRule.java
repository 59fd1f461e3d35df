package org.scrutiny.platform.problem;

/**
 * A maximum of its own for the bodies that are sent to one path. The resource there reads its bodies as a stream and
 * checks their size itself.
 */
public interface BodyLimitRule {
    /** The exact path, such as {@code /v1/areas}. */
    String path();

    /** The maximum size of a body in bytes. */
    long maxSize();
}
