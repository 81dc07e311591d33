package social.anancus.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body: takes gzip and deflate off (RFC 9110, section 8.4.1) and counts what comes out. What goes in is counted
 * too, as a stream of empty blocks inflates to nothing without end.
 */
final class BodyReader {
    private static final System.Logger LOG = System.getLogger(BodyReader.class.getName());
    private static final int CHUNK = 8192;
    /** What gzip may add to a body that does not shrink. */
    private static final long PACKING = 4096;

    private BodyReader() {}

    /** The sink failed, not the other server. */
    static final class SinkException extends IOException {
        private static final long serialVersionUID = 1L;

        private final IOException reason;

        SinkException(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        IOException reason() {
            return reason;
        }
    }

    /** More came than is taken; the message goes to the caller. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("more than is taken");
        }
    }

    /** It is encoded in a way that we did not ask for. */
    static final class EncodingException extends IOException {
        private static final long serialVersionUID = 1L;

        EncodingException() {
            super("an encoding that was not asked for");
        }
    }

    /**
     * Copies a body to its end, which gives the connection back to the pool.
     *
     * @param entity the body; {@code null} for none
     * @param maxBytes the most bytes after inflation
     * @param sink where they go
     * @throws TooLargeException at the first byte more, and before reading if the announced length is more
     * @throws SinkException if the sink fails
     * @throws IOException if the connection fails or the body is broken
     */
    static void copy(@Nullable HttpEntity entity, long maxBytes, OutputStream sink) throws IOException {
        if (entity == null) {
            return;
        }
        if (entity.getContentLength() > maxBytes) {
            throw new TooLargeException();
        }
        InputStream connection = entity.getContent();
        InputStream raw = new Counted(connection, maxBytes + PACKING);
        try (InputStream decoded = decoded(raw, entity.getContentEncoding())) {
            InputStream plain = new Counted(decoded, maxBytes);
            byte[] buffer = new byte[CHUNK];
            for (int n = plain.read(buffer); n >= 0; n = plain.read(buffer)) {
                write(sink, buffer, n);
            }
        }
        // the inflater stops at the end of its data, the connection is free only at the end of the body
        boolean more = connection.read() >= 0;
        if (more) {
            LOG.log(Level.DEBUG, "bytes behind the end of a compressed body");
        }
    }

    private static void write(OutputStream sink, byte[] buffer, int length) throws SinkException {
        try {
            sink.write(buffer, 0, length);
        } catch (IOException e) {
            throw new SinkException(e);
        }
    }

    private static InputStream decoded(InputStream raw, @Nullable String encoding) throws IOException {
        String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("identity")) {
            return raw;
        }
        PushbackInputStream peeked = new PushbackInputStream(raw, 2);
        int first = peeked.read();
        if (first < 0) {
            return raw; // an empty body, whatever its encoding is said to be
        }
        int second = peeked.read();
        if (second >= 0) {
            peeked.unread(second);
        }
        peeked.unread(first);
        return switch (name) {
            case "gzip", "x-gzip" -> new GzipStream(peeked);
            // deflate means zlib, but some servers leave its two bytes of header away
            case "deflate" -> new Deflated(peeked, !isZlib(first, second));
            default -> throw new EncodingException();
        };
    }

    private static boolean isZlib(int first, int second) {
        return second >= 0 && (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
    }

    /** Frees its inflater, which the superclass does for its own only. */
    private static final class Deflated extends InflaterInputStream {
        Deflated(InputStream in, boolean bare) {
            super(in, new Inflater(bare), CHUNK);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** Throws at the first byte past a limit. Closing does nothing: the connection would read on to the end of the body. */
    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (n > 0) {
                count(n);
            }
            return n;
        }

        @Override
        public void close() {}

        private void count(int n) throws TooLargeException {
            left -= n;
            if (left < 0) {
                throw new TooLargeException();
            }
        }
    }
}
