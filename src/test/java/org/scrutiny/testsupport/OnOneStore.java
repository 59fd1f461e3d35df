package org.scrutiny.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A REST test that the build runs once, not once per store: its requests are rejected or computed without the store, or it
 * brings its own database. A class that checks what is written, read or locked runs on both stores.
 */
@Tag("one-store")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnOneStore {}
