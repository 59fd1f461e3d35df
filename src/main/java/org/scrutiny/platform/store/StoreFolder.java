package org.scrutiny.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutiny.platform.settings.StartupException;

/** Checks that a folder and a database file in it can be used, before a driver fails on them in its own words. */
final class StoreFolder {
    private static final int BLOCK_SIZE = 4096;
    /** What each of the two copies of a header begins with. */
    private static final String HEADER = "H:2,";

    private static final String ENCRYPTED = "H2encrypt";
    private static final String CLOSED = ",clean:1,";
    private static final Pattern LAST_BLOCK = Pattern.compile(",block:([0-9a-f]+)");
    private static final String OTHER_FOLDER = " or set SCRUTINY_DATA to another folder.";

    private StoreFolder() {}

    /**
     * Creates the folder if it does not exist.
     *
     * @throws StartupException if it cannot be used
     */
    static void check(Path folder) {
        String name = "The data folder " + folder;
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StartupException(name + " is a file. Set SCRUTINY_DATA to a folder.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StartupException(name + " cannot be created: " + e + ". Create it" + OTHER_FOLDER, e);
        }
        requireAccess(name, folder);
        if (!Files.isExecutable(folder)) {
            throw noAccess(name, "opened");
        }
    }

    /**
     * Checks the database file of the embedded store, unless there is none yet.
     *
     * @throws StartupException if it cannot be used, or is clearly damaged
     */
    static void checkFile(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        String name = "The database file " + file;
        if (!Files.isRegularFile(file)) {
            throw new StartupException(name + " is not a file. Remove it" + OTHER_FOLDER);
        }
        requireAccess(name, file);
        try (InputStream in = Files.newInputStream(file)) {
            checkContent(
                    name, Files.size(file), new String(in.readNBytes(2 * BLOCK_SIZE), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new StartupException(name + " cannot be read: " + e + ". Check its disk.", e);
        }
    }

    private static void checkContent(String name, long size, String start) {
        if (size == 0) {
            throw new StartupException(
                    name + " is empty. Restore a backup, or delete the file to begin with an empty database.");
        }
        if (start.startsWith(ENCRYPTED)) {
            return;
        }
        if (!start.startsWith(HEADER) && !start.startsWith(HEADER, BLOCK_SIZE)) {
            throw damaged(name);
        }
        // After an orderly stop, the header names the last block that was written.
        Matcher last = LAST_BLOCK.matcher(start);
        if (start.contains(CLOSED) && last.find() && Long.parseLong(last.group(1), 16) * BLOCK_SIZE >= size) {
            throw damaged(name);
        }
    }

    static StartupException damaged(String name) {
        return new StartupException(name + " is damaged. Restore a backup.");
    }

    private static void requireAccess(String name, Path path) {
        if (!Files.isReadable(path)) {
            throw noAccess(name, "read");
        }
        if (!Files.isWritable(path)) {
            throw noAccess(name, "written");
        }
    }

    private static StartupException noAccess(String name, String action) {
        return new StartupException(name + " cannot be " + action + " by the user " + System.getProperty("user.name")
                + ". Give that user access," + OTHER_FOLDER);
    }
}
