package org.scrutiny.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as it was sent, kept on disk while it is read, so that its length costs no memory. */
final class ImportFile implements AutoCloseable {
    private final Path path;
    private final String hash;
    private final long size;

    private ImportFile(Path path, String hash, long size) {
        this.path = path;
        this.hash = hash;
        this.size = size;
    }

    static ImportFile of(InputStream body) throws IOException {
        MessageDigest digest = sha256();
        Path path = Files.createTempFile("import-", ".tmp");
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            long size = body.transferTo(out);
            return new ImportFile(path, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** SHA-256 of its bytes, in hexadecimal. */
    String hash() {
        return hash;
    }

    /** Bytes. */
    long size() {
        return size;
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
