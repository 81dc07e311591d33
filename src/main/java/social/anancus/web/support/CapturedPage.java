package social.anancus.web.support;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Takes up what a page writes, and none of what it says about the answer. */
final class CapturedPage extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private final StringBuilder text = new StringBuilder(32_768);
    private final PrintWriter writer = new PrintWriter(new TextWriter(text));
    private int status = SC_OK;

    CapturedPage(HttpServletResponse response) {
        super(response);
    }

    byte[] bytes() {
        writer.flush();
        if (status >= SC_BAD_REQUEST) {
            throw new IllegalStateException("the page answers " + status);
        }
        return bytes.size() > 0 ? bytes.toByteArray() : text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Stream(bytes);
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void resetBuffer() {
        text.setLength(0);
        bytes.reset();
    }

    @Override
    public void reset() {
        resetBuffer();
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void setBufferSize(int size) {
        // grows as needed
    }

    @Override
    public void setContentType(String type) {
        // the writer of the view says it
    }

    @Override
    public void setCharacterEncoding(String charset) {
        // always UTF-8
    }

    @Override
    public void setContentLength(int length) {
        // known afterwards
    }

    @Override
    public void setContentLengthLong(long length) {
        // known afterwards
    }

    @Override
    public void setLocale(Locale locale) {
        // stands in the page
    }

    /** Encodes nothing until the page is whole: pages are written in very many small pieces. */
    private static final class TextWriter extends Writer {
        private final StringBuilder text;

        private TextWriter(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void write(int c) {
            text.append((char) c);
        }

        @Override
        public void write(char[] chars, int offset, int length) {
            text.append(chars, offset, length);
        }

        @Override
        public void write(String string, int offset, int length) {
            text.append(string, offset, offset + length);
        }

        @Override
        public void flush() {
            // it is all there
        }

        @Override
        public void close() {
            // nothing to let go
        }
    }

    private static final class Stream extends ServletOutputStream {
        private final OutputStream target;

        private Stream(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) throws IOException {
            target.write(value);
        }

        @Override
        public void write(byte[] values, int offset, int length) throws IOException {
            target.write(values, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a page is written at once");
        }
    }
}
