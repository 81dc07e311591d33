package social.anancus.bench.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One caller's connection to a server (RFC 9112): kept between requests, opened again where the server closed it. For one
 * thread at a time.
 */
public final class HttpConnection implements AutoCloseable {
    private static final String LENGTH = "content-length";
    private static final String ENCODING = "transfer-encoding";
    private static final String CONNECTION = "connection";

    private final URI base;
    private final int patience;
    private @Nullable Socket socket;
    private @Nullable WireReader reader;
    private long bodyBytes;
    private int opened;

    /**
     * @param base the server: scheme, host and port
     * @param patience how long a connection or the next bytes of an answer may take
     */
    public HttpConnection(URI base, Duration patience) {
        this.base = base;
        this.patience = Math.toIntExact(patience.toMillis());
    }

    /**
     * Sends a request and passes over the whole answer.
     *
     * @param request the request
     * @return the status; {@link #bodyBytes()} then tells the length of the body
     * @throws IOException if there is no complete answer; the next request opens a new connection
     */
    public int exchange(Request request) throws IOException {
        return exchange(request, null);
    }

    /**
     * Sends a request and keeps the answer.
     *
     * @param request the request
     * @return the answer
     * @throws IOException if there is no complete one
     */
    public Answer fetch(Request request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int status = exchange(request, body);
        return new Answer(status, body.toByteArray());
    }

    private int exchange(Request request, @Nullable ByteArrayOutputStream sink) throws IOException {
        boolean kept = socket != null;
        try {
            WireReader begun = send(request);
            if (begun.isAtEnd()) {
                if (!kept || !request.repeatable()) {
                    throw new IOException("the server closed the connection instead of answering");
                }
                close();
                begun = send(request);
            }
            return read(begun, sink);
        } catch (IOException e) {
            close();
            if (kept && request.repeatable() && e instanceof java.net.SocketException) {
                return exchange(request, sink); // the server had closed it meanwhile; a fresh one is tried once
            }
            throw e;
        }
    }

    private WireReader send(Request request) throws IOException {
        Socket open = socket;
        WireReader answers = reader;
        if (open == null || answers == null) {
            open = connect();
            answers = new WireReader(open.getInputStream());
            socket = open;
            reader = answers;
            opened++;
        }
        OutputStream out = open.getOutputStream();
        out.write(request.bytes());
        out.flush();
        return answers;
    }

    private Socket connect() throws IOException {
        boolean secure = "https".equals(base.getScheme());
        int port = base.getPort() >= 0 ? base.getPort() : secure ? 443 : 80;
        Socket plain = new Socket();
        try {
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(patience);
            plain.connect(new InetSocketAddress(base.getHost(), port), patience);
            if (!secure) {
                return plain;
            }
            return ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, base.getHost(), port, true);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private int read(WireReader answer, @Nullable ByteArrayOutputStream sink) throws IOException {
        int status = readStatus(answer);
        while (status < 200) {
            readHead(answer);
            status = readStatus(answer);
        }
        Head head = readHead(answer);
        boolean bodiless = status == 204 || status == 304;
        if (bodiless) {
            bodyBytes = 0;
        } else if (head.chunked()) {
            bodyBytes = readChunks(answer, sink);
        } else if (head.length() >= 0) {
            answer.take(head.length(), sink);
            bodyBytes = head.length();
        } else {
            bodyBytes = answer.takeAll(sink);
        }
        boolean endless = !bodiless && !head.chunked() && head.length() < 0;
        if (head.closes() || endless) {
            close();
        }
        return status;
    }

    private static int readStatus(WireReader answer) throws IOException {
        answer.readLine();
        String line = answer.line();
        if (!line.startsWith("HTTP/1.") || line.length() < 12) {
            throw new IOException("no answer of HTTP/1.1: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private record Head(long length, boolean chunked, boolean closes) {}

    private static Head readHead(WireReader answer) throws IOException {
        long length = -1;
        boolean chunked = false;
        boolean closes = false;
        for (answer.readLine(); !answer.lineIsEmpty(); answer.readLine()) {
            if (answer.lineIsHeader(LENGTH)) {
                length = Long.parseLong(answer.valueAfter(LENGTH));
            } else if (answer.lineIsHeader(ENCODING)) {
                chunked = answer.valueAfter(ENCODING).toLowerCase(Locale.ROOT).endsWith("chunked");
            } else if (answer.lineIsHeader(CONNECTION)) {
                closes = answer.valueAfter(CONNECTION).toLowerCase(Locale.ROOT).contains("close");
            }
        }
        return new Head(length, chunked, closes);
    }

    private static long readChunks(WireReader answer, @Nullable ByteArrayOutputStream sink) throws IOException {
        long sum = 0;
        while (true) {
            answer.readLine();
            String size = answer.line();
            int extension = size.indexOf(';');
            long length = Long.parseLong((extension < 0 ? size : size.substring(0, extension)).strip(), 16);
            if (length == 0) {
                break;
            }
            answer.take(length, sink);
            answer.readLine();
            sum += length;
        }
        readHead(answer); // trailers
        return sum;
    }

    /**
     * @return the length of the last answer's body in bytes, without the frames of its transfer
     */
    public long bodyBytes() {
        return bodyBytes;
    }

    /**
     * @return how many connections were opened so far
     */
    public int opened() {
        return opened;
    }

    /**
     * @param status a status code
     * @return whether it is one of success
     */
    public static boolean succeeded(int status) {
        return status >= 200 && status < 300;
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        reader = null;
        if (open != null) {
            open.close();
        }
    }
}
