package org.scrutiny.platform.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.scrutiny.platform.settings.StartupException;

/**
 * A copy of a whole store in a file from which a store of either kind can be filled: a ZIP with one entry for each table, and in
 * it the names of the columns and then the values of each row, as arrays of JSON in lines. It knows no table by name.
 */
public final class StoreBundle {
    private static final String MANIFEST = "store.json";
    private static final int FETCH_SIZE = 500;
    private static final int BATCH = 1_000;
    private static final Set<Integer> BINARY = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
    private static final TypeReference<List<Object>> ROW = new TypeReference<>() {};
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final StoreSchema schema;

    public StoreBundle(Connection connection) throws SQLException {
        this.schema = StoreSchema.of(connection);
    }

    /**
     * What the bundle holds.
     *
     * @param sequences the next number of each sequence and identity column
     * @param rows the number of rows of each table
     */
    public record Manifest(
            String schemaVersion, Instant createdAt, Map<String, Long> sequences, Map<String, Long> rows) {
        public long total() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Writes the store, in one state, to a new file.
     *
     * @throws StartupException if the file exists
     */
    public Manifest write(Path file) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new StartupException(file + " already exists. Delete it, or name another file.");
        }
        Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + "-", ".part");
        try {
            Manifest manifest;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                manifest = write(zip);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest write(ZipOutputStream zip) throws SQLException, IOException {
        schema.beginRead();
        Map<String, Long> rows = new TreeMap<>();
        for (String table : schema.tables()) {
            zip.putNextEntry(new ZipEntry(table));
            rows.put(table, writeRows(table, zip));
            zip.closeEntry();
        }
        Manifest manifest = new Manifest(schema.version(), Instant.now(), schema.sequences(), rows);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        schema.end();
        return manifest;
    }

    private long writeRows(String table, OutputStream out) throws SQLException, IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                var statement = schema.connection.createStatement()) {
            json.setRootValueSeparator(new SerializedString("\n"));
            statement.setFetchSize(FETCH_SIZE);
            long count = 0;
            try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                ResultSetMetaData columns = row.getMetaData();
                json.writeStartArray();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    json.writeString(columns.getColumnName(i));
                }
                json.writeEndArray();
                for (; row.next(); count++) {
                    json.writeStartArray();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        json.writeString(text(row, i, columns.getColumnType(i)));
                    }
                    json.writeEndArray();
                }
            }
            return count;
        }
    }

    private static String text(ResultSet row, int column, int type) throws SQLException {
        if (!BINARY.contains(type)) {
            return row.getString(column);
        }
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Fills an empty store, of the same version of the schema.
     *
     * @throws StartupException if the file is not a bundle or of another version, or the store is not empty
     */
    public Manifest read(Path file) throws SQLException, IOException {
        try (ZipFile zip = open(file)) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                throw new StartupException(file + " is not a backup of this service.");
            }
            Manifest manifest = JSON.readValue(zip.getInputStream(entry), Manifest.class);
            check(file, manifest);
            schema.beginFilling();
            for (String table : schema.tables()) {
                readRows(table, zip, manifest.rows.get(table));
            }
            schema.endFilling(manifest.sequences);
            return manifest;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new StartupException("Cannot read " + file + ": there is no such file, or it is not readable.");
        }
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new StartupException(file + " is not a complete backup: " + e.getMessage() + ".", e);
        }
    }

    private void check(Path file, Manifest manifest) throws SQLException {
        if (!manifest.schemaVersion.equals(schema.version())
                || !manifest.rows.keySet().equals(Set.copyOf(schema.tables()))) {
            throw new StartupException(String.format(
                    Locale.ROOT,
                    "%s has version %s of the schema, and this release has %s. Restore it with the release that wrote it, then "
                            + "start this one.",
                    file,
                    manifest.schemaVersion,
                    schema.version()));
        }
        if (!schema.isEmpty()) {
            throw new StartupException(
                    "The database to restore into is not empty. Name an empty one in SCRUTINY_DATA or SCRUTINY_DATABASE_URL.");
        }
    }

    private void readRows(String table, ZipFile zip, long expected) throws SQLException, IOException {
        try (JsonParser lines = JSON.createParser(zip.getInputStream(zip.getEntry(table)))) {
            List<Object> columns = next(lines);
            Set<String> binary = schema.binaryColumns(table);
            List<List<Object>> rows = new ArrayList<>();
            long count = 0;
            for (List<Object> row = next(lines); row != null; row = next(lines)) {
                for (int i = 0; i < row.size(); i++) {
                    if (row.get(i) != null && binary.contains(columns.get(i))) {
                        row.set(i, schema.stored(Base64.getDecoder().decode((String) row.get(i))));
                    }
                }
                rows.add(row);
                count++;
                if (rows.size() == BATCH) {
                    schema.insert(table, columns, rows);
                    rows.clear();
                }
            }
            schema.insert(table, columns, rows);
            if (count != expected) {
                throw new StartupException("The backup is damaged: it has " + count + " rows of " + table
                        + " instead of " + expected + ".");
            }
        }
    }

    /** The next line; null after the last one. */
    private static List<Object> next(JsonParser lines) throws IOException {
        return lines.nextToken() == null ? null : lines.readValueAs(ROW);
    }
}
