package org.scrutiny.platform.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A table with the rows by which a versioned entity is searched. Its history has the same columns and the revision number of
 * the entity.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ChildTable.All.class)
public @interface ChildTable {
    /** The table's name. */
    String name();

    /** The column with the id of the entity. */
    String key();

    /** Its other columns, separated by commas. */
    String columns();

    /** The tables of an entity that has several. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /** The tables. */
        ChildTable[] value();
    }
}
