package org.scrutiny.intake.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.scrutiny.kernel.text.Sha256;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** A file as it was sent, kept on disk while it is read, so that its length costs no memory. */
final class ImportFile implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final Path path;
    private final String hash;
    private final long size;
    private long read;

    private ImportFile(Path path, String hash, long size) {
        this.path = path;
        this.hash = hash;
        this.size = size;
    }

    /**
     * Keeps what is sent.
     *
     * @param largest bytes
     * @throws ProblemException too_large
     */
    static ImportFile of(InputStream body, long largest) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        Path path = Files.createTempFile("import-", ".tmp");
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            long size = copy(body, out, largest);
            return new ImportFile(path, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static long copy(InputStream from, OutputStream to, long largest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
            size += length;
            if (size > largest) {
                throw ProblemException.of(ErrorCode.TOO_LARGE, "A file has at most " + largest + " bytes.");
            }
            to.write(buffer, 0, length);
        }
        return size;
    }

    /** SHA-256 of its bytes, in hexadecimal. */
    String hash() {
        return hash;
    }

    /** Bytes. */
    long size() {
        return size;
    }

    /** Bytes that were taken from the stream opened last. */
    long bytesRead() {
        return read;
    }

    InputStream open() throws IOException {
        read = 0;
        return new BufferedInputStream(new Counting(Files.newInputStream(path)), BUFFER);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private final class Counting extends FilterInputStream {
        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            read += Math.max(count, 0);
            return count;
        }
    }
}
