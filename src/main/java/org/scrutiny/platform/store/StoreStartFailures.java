package org.scrutiny.platform.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Words for the failures of the store that a start may meet. */
public final class StoreStartFailures {
    /** H2: the file is corrupted, or a row or page of it is missing. */
    private static final Set<String> DAMAGED = Set.of("90030", "90143");

    private static final Pattern NEWER =
            Pattern.compile("applied migration not resolved locally: ([0-9]+(?:\\.[0-9]+)*)");
    private static final String LATER_VERSION =
            "The database was written by a later version of Scrutiny (schema %s). Start that version or a later one, or restore a backup from before the upgrade.";

    private StoreStartFailures() {}

    /** Says what is wrong with the store; null if this exception alone does not say. */
    public static String explain(Throwable failure) {
        if (failure instanceof FlywayValidateException invalid) {
            Matcher newer = NEWER.matcher(String.valueOf(invalid.getMessage()));
            return newer.find()
                    ? LATER_VERSION.replace("%s", newer.group(1))
                    : "The schema of the database is not one that this version of Scrutiny has created. Restore a backup, or set"
                            + " SCRUTINY_DATABASE_URL to another database.";
        }
        if (!(failure instanceof SQLException sql) || sql.getSQLState() == null) {
            return null;
        }
        if (DAMAGED.contains(sql.getSQLState())) {
            return "The database in SCRUTINY_DATA is damaged. Restore a backup.";
        }
        return switch (sql.getSQLState()) {
            case "53100" -> "The disk of the database is full. Make room on it.";
            case "42501" ->
                "The user of the database may not do what is needed (" + firstLine(sql)
                        + "). Let it own the database, or set SCRUTINY_DATABASE_USER to another.";
            default -> null;
        };
    }

    /** Says why no connection can be opened to a database; its address comes from SCRUTINY_DATABASE_URL. */
    static String explainConnection(SQLException failure, String address, String user) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("28") || state.equals("08004")) {
            return "The database " + address + " rejects the user '" + user
                    + "' or its password. Correct SCRUTINY_DATABASE_USER and SCRUTINY_DATABASE_PASSWORD.";
        }
        return switch (state) {
            case "3D000" -> "There is no database " + address + ". Create it, or correct SCRUTINY_DATABASE_URL.";
            case "90020" ->
                "The database file of " + address
                        + " is in use by another process. Stop it, or set SCRUTINY_DATA to another folder.";
            case "90030", "90143" -> "The database file of " + address + " is damaged. Restore a backup.";
            default ->
                "The database " + address + " cannot be opened (" + firstLine(failure)
                        + "). Start it, or correct SCRUTINY_DATABASE_URL.";
        };
    }

    static String firstLine(SQLException failure) {
        String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
