package social.anancus.support.peer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 client (RFC 9112) that sends exactly what it is told, {@code Host} and {@code Date} included, one request to a
 * connection.
 */
final class Wire {
    private static final int PATIENCE_MILLIS = 30_000;

    private Wire() {}

    /**
     * One request.
     *
     * @param method the method
     * @param target what stands behind it in the first line
     * @param headers name and value, in this order; {@code Content-Length} and {@code Connection} are added
     * @param body empty for none
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Ask(String method, String target, List<Map.Entry<String, String>> headers, byte[] body) {
        static String target(URI uri) {
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        }
    }

    /**
     * @param address where to connect
     * @param tls how; null for none
     * @param host the name that the certificate must bear
     * @param ask what to send
     */
    static WireAnswer send(InetSocketAddress address, @Nullable SSLContext tls, String host, Ask ask)
            throws IOException {
        try (Socket plain = new Socket()) {
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(PATIENCE_MILLIS);
            plain.connect(address, PATIENCE_MILLIS);
            if (tls == null) {
                return exchange(plain, ask);
            }
            try (SSLSocket socket =
                    (SSLSocket) tls.getSocketFactory().createSocket(plain, host, address.getPort(), true)) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                parameters.setServerNames(List.of(new SNIHostName(host)));
                socket.setSSLParameters(parameters);
                return exchange(socket, ask);
            }
        }
    }

    static WireAnswer plain(InetAddress address, int port, Ask ask) throws IOException {
        return send(new InetSocketAddress(address, port), null, "", ask);
    }

    private static WireAnswer exchange(Socket socket, Ask ask) throws IOException {
        StringBuilder head = new StringBuilder(ask.method() + " " + ask.target() + " HTTP/1.1\r\n");
        ask.headers()
                .forEach(header -> head.append(header.getKey())
                        .append(": ")
                        .append(header.getValue())
                        .append("\r\n"));
        if (ask.body().length > 0 || ask.method().equals("POST") || ask.method().equals("PUT")) {
            head.append("Content-Length: ").append(ask.body().length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(ask.body());
        OutputStream out = socket.getOutputStream();
        try {
            out.write(all.toByteArray());
            out.flush();
        } catch (IOException e) {
            // a server may answer before it has read a large body, and close
            if (socket.getInputStream().available() == 0) {
                throw e;
            }
        }
        return read(
                new BufferedInputStream(socket.getInputStream()), ask.method().equals("HEAD"));
    }

    private static WireAnswer read(InputStream in, boolean bare) throws IOException {
        while (true) {
            String first = line(in);
            String[] words = first.split(" ", 3);
            if (words.length < 2 || !words[0].startsWith("HTTP/1.")) {
                throw new IOException("not HTTP: " + first);
            }
            int status = Integer.parseInt(words[1]);
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.computeIfAbsent(line.substring(0, colon).strip(), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
            if (status >= 200) {
                boolean none = bare || status == 204 || status == 304;
                return new WireAnswer(status, headers, none ? new byte[0] : body(in, headers));
            }
        }
    }

    private static byte[] body(InputStream in, Map<String, List<String>> headers) throws IOException {
        String encoding = String.join(",", headers.getOrDefault("Transfer-Encoding", List.of()));
        if (encoding.equalsIgnoreCase("chunked")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            while (true) {
                int size = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
                if (size == 0) {
                    return body.toByteArray();
                }
                body.writeBytes(exactly(in, size));
                line(in);
            }
        }
        List<String> length = headers.get("Content-Length");
        return length == null ? in.readAllBytes() : exactly(in, Integer.parseInt(length.getFirst()));
    }

    private static byte[] exactly(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the body ended too early");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection ended: " + line);
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
