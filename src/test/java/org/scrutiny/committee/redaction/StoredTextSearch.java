package org.scrutiny.committee.redaction;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Searches every column of every table for a text, on either store. */
final class StoredTextSearch {
    private StoredTextSearch() {}

    /** The columns that have it, in any case. */
    static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        try (Connection store =
                Arc.container().instance(AgroalDataSource.class).get().getConnection()) {
            for (String[] column : columns(store)) {
                String sql =
                        "SELECT count(*) FROM " + column[0] + " WHERE lower(CAST(" + column[1] + " AS varchar)) LIKE ?";
                try (PreparedStatement statement = store.prepareStatement(sql)) {
                    statement.setString(1, "%" + text.toLowerCase(java.util.Locale.ROOT) + "%");
                    ResultSet result = statement.executeQuery();
                    result.next();
                    if (result.getInt(1) > 0) {
                        places.add(column[0] + "." + column[1]);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return places;
    }

    private static List<String[]> columns(Connection store) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (PreparedStatement statement = store.prepareStatement(
                "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema "
                        + "AND lower(data_type) NOT LIKE '%binary%' AND lower(data_type) <> 'bytea'")) {
            ResultSet result = statement.executeQuery();
            while (result.next()) {
                columns.add(new String[] {result.getString(1), result.getString(2)});
            }
        }
        return columns;
    }
}
