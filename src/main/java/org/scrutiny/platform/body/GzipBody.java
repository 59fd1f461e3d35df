package org.scrutiny.platform.body;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Decompresses a body while it is read, and no further than the maximum size. */
final class GzipBody extends InputStream {
    private static final int BUFFER_SIZE = 8_192;

    private final InputStream compressed;
    private final long maxSize;
    private GZIPInputStream content;
    private long size;

    GzipBody(InputStream compressed, long maxSize) {
        this.compressed = compressed;
        this.maxSize = maxSize;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (content == null) {
                content = new GZIPInputStream(compressed, BUFFER_SIZE);
            }
            int count = content.read(bytes, offset, length);
            size += Math.max(count, 0);
            if (size > maxSize) {
                throw Reception.tooLarge(maxSize);
            }
            return count;
        } catch (ZipException | EOFException e) {
            throw ProblemException.of(
                    ErrorCode.BAD_REQUEST, "The body is not valid gzip, although its Content-Encoding is gzip.");
        }
    }

    @Override
    public void close() throws IOException {
        compressed.close();
    }
}
