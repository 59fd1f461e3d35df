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

/** A submitted file, spooled to a temporary file so that its size costs no memory. */
final class ImportFile implements AutoCloseable {
    private static final int BUFFER_SIZE = 65_536;

    private final Path path;
    private final String hash;
    private final long size;
    private long bytesRead;

    private ImportFile(Path path, String hash, long size) {
        this.path = path;
        this.hash = hash;
        this.size = size;
    }

    /**
     * Spools a stream to disk.
     *
     * @param path where nothing exists
     * @param maxSize bytes
     * @throws ProblemException too_large
     */
    static ImportFile of(InputStream body, Path path, long maxSize) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            long size = copy(body, out, maxSize);
            return new ImportFile(path, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static long copy(InputStream from, OutputStream to, long maxSize) throws IOException {
        byte[] buffer = new byte[BUFFER_SIZE];
        long size = 0;
        for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
            size += length;
            if (size > maxSize) {
                throw ProblemException.of(
                        ErrorCode.TOO_LARGE, "The file is too large: at most " + maxSize + " bytes are allowed.");
            }
            to.write(buffer, 0, length);
        }
        return size;
    }

    /** SHA-256 of the file, in hexadecimal. */
    String hash() {
        return hash;
    }

    /** Size of the file in bytes. */
    long size() {
        return size;
    }

    /** Number of bytes read from the stream that was opened last. */
    long bytesRead() {
        return bytesRead;
    }

    InputStream open() throws IOException {
        bytesRead = 0;
        return new BufferedInputStream(new Counting(Files.newInputStream(path)), BUFFER_SIZE);
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
            bytesRead += Math.max(count, 0);
            return count;
        }
    }
}
