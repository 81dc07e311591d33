package social.anancus.platform.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Reads gzip (RFC 1952), one member after the other. {@link java.util.zip.GZIPInputStream} calls itself for each member that
 * is empty, so that some kilobytes from another server end in a {@link StackOverflowError}; this one has a loop.
 */
final class GzipStream extends InputStream {
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final PushbackInputStream in;
    private final byte[] buffer = new byte[4096];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private int buffered;
    private boolean inMember;
    private boolean ended;

    /**
     * @param in the compressed bytes, at least one
     */
    GzipStream(InputStream in) {
        this.in = new PushbackInputStream(in, buffer.length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (!inMember && !ended) {
            firstMember();
        }
        while (!ended) {
            int n = inflate(bytes, offset, length);
            if (n > 0) {
                crc.update(bytes, offset, n);
                return n;
            }
            if (inflater.finished()) {
                trailer();
                ended = !header();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("a dictionary");
            } else {
                fill();
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    private void firstMember() throws IOException {
        inMember = header();
        if (!inMember) {
            throw new ZipException("not gzip");
        }
    }

    private int inflate(byte[] bytes, int offset, int length) throws ZipException {
        try {
            return inflater.inflate(bytes, offset, length);
        } catch (DataFormatException e) {
            throw new ZipException("broken gzip");
        }
    }

    private void fill() throws IOException {
        buffered = in.read(buffer);
        if (buffered < 0) {
            throw new EOFException();
        }
        inflater.setInput(buffer, 0, buffered);
    }

    /** What is behind the last member and does not start another, such as padding, is passed over. */
    private boolean header() throws IOException {
        if (in.read() != MAGIC_1 || in.read() != MAGIC_2) {
            return false;
        }
        if (next() != DEFLATE) {
            throw new ZipException("not deflate");
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | (next() << 8));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        return true;
    }

    private void trailer() throws IOException {
        int left = inflater.getRemaining();
        in.unread(buffer, buffered - left, left);
        long sum = 0;
        for (int i = 0; i < 4; i++) {
            sum |= (long) next() << (8 * i);
        }
        skip(4);
        if (sum != crc.getValue()) {
            throw new ZipException("broken gzip");
        }
        inflater.reset();
        crc.reset();
    }

    private int next() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }

    private void skip(int bytes) throws IOException {
        in.skipNBytes(bytes);
    }

    private void skipText() throws IOException {
        int b = next();
        while (b != 0) {
            b = next();
        }
    }
}
