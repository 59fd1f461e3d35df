package org.scrutiny.platform.store;

import java.util.List;

/** The tables of another room whose rows have a number of the commit sequence, in a column {@code change_number}. */
public interface NumberedTables {
    List<String> names();
}
