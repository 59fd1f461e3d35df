package org.scrutiny.committee.minutes.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component, a text or a list of texts, in which people write freely, so that it may name a person. Codes,
 * keys, numbers and times are not marked. Redaction masks marked components only.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Prose {}
