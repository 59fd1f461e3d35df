package org.scrutiny.platform.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Smallest and largest value of a setting, in the notation of the setting. {@link SettingLimits} checks them at the start. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Limits {
    /** The largest value of a setting that takes memory. */
    String MOST_OF_HEAP = "three quarters of the heap";

    String min();

    String max();
}
