package social.anancus.bench.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes from a connection, in lines and in lengths, through one buffer that is never replaced. */
final class WireReader {
    private static final int BUFFER = 32 * 1024;
    private static final int LONGEST_LINE = BUFFER;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] line = new byte[LONGEST_LINE];
    private int next;
    private int end;
    private int lineLength;

    WireReader(InputStream in) {
        this.in = in;
    }

    /** Whether nothing at all is left: the other side has closed. Waits for the first byte. */
    boolean isAtEnd() throws IOException {
        return next == end && !fill();
    }

    private boolean fill() throws IOException {
        int got = in.read(buffer, 0, BUFFER);
        next = 0;
        end = Math.max(got, 0);
        return got > 0;
    }

    /** Reads up to and with the next line feed; {@link #line()} and its siblings then speak of this line. */
    void readLine() throws IOException {
        lineLength = 0;
        while (true) {
            if (next == end && !fill()) {
                throw new EOFException("the connection ended within a line");
            }
            byte read = buffer[next++];
            if (read == '\n') {
                break;
            }
            if (lineLength == LONGEST_LINE) {
                throw new IOException("a line of more than " + LONGEST_LINE + " bytes");
            }
            line[lineLength++] = read;
        }
        if (lineLength > 0 && line[lineLength - 1] == '\r') {
            lineLength--;
        }
    }

    boolean lineIsEmpty() {
        return lineLength == 0;
    }

    String line() {
        return new String(line, 0, lineLength, StandardCharsets.ISO_8859_1);
    }

    /** Whether the line is the header of this name, which must be given in lower case. */
    boolean lineIsHeader(String name) {
        int length = name.length();
        if (lineLength <= length || line[length] != ':') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            byte letter = line[i];
            if ((letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The value of the line that is the header of this name. */
    String valueAfter(String name) {
        return line().substring(name.length() + 1).strip();
    }

    /** Passes over that many bytes, keeping them in {@code sink} if there is one. */
    void take(long length, @Nullable ByteArrayOutputStream sink) throws IOException {
        long left = length;
        while (left > 0) {
            if (next == end && !fill()) {
                throw new EOFException("the connection ended " + left + " bytes too early");
            }
            int step = (int) Math.min(left, end - next);
            if (sink != null) {
                sink.write(buffer, next, step);
            }
            next += step;
            left -= step;
        }
    }

    /** Passes over everything until the other side closes; gives how many bytes that was. */
    long takeAll(@Nullable ByteArrayOutputStream sink) throws IOException {
        long taken = 0;
        while (!isAtEnd()) {
            int step = end - next;
            take(step, sink);
            taken += step;
        }
        return taken;
    }
}
