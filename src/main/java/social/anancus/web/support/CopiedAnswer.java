package social.anancus.web.support;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Takes down the body of an answer while it is sent. */
final class CopiedAnswer extends HttpServletResponseWrapper {
    private static final int MOST = 256 << 10;

    private final ByteArrayOutputStream copy = new ByteArrayOutputStream(16 << 10);
    private boolean whole = true;

    CopiedAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Null if it is too large, or was not written as bytes. */
    byte @Nullable [] body() {
        return whole ? copy.toByteArray() : null;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Copying(super.getOutputStream());
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter writer = super.getWriter(); // after a forward the container tries this first, to close it
        whole = false;
        return writer;
    }

    @Override
    public void reset() {
        copy.reset();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        copy.reset();
        super.resetBuffer();
    }

    private final class Copying extends ServletOutputStream {
        private final ServletOutputStream target;

        private Copying(ServletOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) throws IOException {
            target.write(value);
            if (room(1)) {
                copy.write(value);
            }
        }

        @Override
        public void write(byte[] values, int offset, int length) throws IOException {
            target.write(values, offset, length);
            if (room(length)) {
                copy.write(values, offset, length);
            }
        }

        private boolean room(int more) {
            whole = whole && copy.size() + more <= MOST;
            return whole;
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }

        @Override
        public void close() throws IOException {
            target.close();
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            whole = false;
            target.setWriteListener(listener);
        }
    }
}
