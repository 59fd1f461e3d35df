package org.scrutiny.platform.rest;

/** An answer that carries an entity tag, so that a client can ask whether it changed and say which one it changes. */
public interface HasETag {
    /** The tag without its quotes; it differs whenever the answer does. */
    String tag();
}
