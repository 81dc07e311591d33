package social.anancus.platform.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** Another server, which answers byte by byte as a script says. */
final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** A request as it came. */
    record Received(String line, List<String> headers, String body) {
        String path() {
            return line.split(" ", -1)[1];
        }

        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ": ";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(header -> header.substring(start.length()))
                    .findFirst();
        }
    }

    /** Writes an answer; the connection stays open for the next request unless it throws. */
    @FunctionalInterface
    interface Script {
        void answer(Received request, OutputStream out) throws IOException;
    }

    RawServer(String address, Script script) throws IOException {
        this(ServerSocketFactory.getDefault(), address, 0, script);
    }

    RawServer(ServerSocketFactory factory, String address, int port, Script script) throws IOException {
        this.script = script;
        this.socket = factory.createServerSocket(port, 200, InetAddress.getByName(address));
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    int openConnections() {
        return open.size();
    }

    List<Received> received() {
        return received;
    }

    /** Waits as a slow server does; ends at once when the server is closed. */
    void pause(Duration duration) throws IOException {
        try {
            if (closed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("closed");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static Script ok(String body) {
        return (request, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    static Script redirect(String location) {
        return (request, out) ->
                write(out, "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 2\r\n\r\nno");
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        for (Socket each : open) {
            each.close();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            for (Received request = read(in); request != null; request = read(in)) {
                received.add(request);
                script.answer(request, client.getOutputStream());
            }
        } catch (IOException e) {
            // the client went, or the script has ended the connection
        } finally {
            open.remove(client);
        }
    }

    @SuppressWarnings("NullAway") // null is the end of the connection
    private static Received read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                return null;
            }
            head.write(b);
        }
        List<String> lines = head.toString(StandardCharsets.ISO_8859_1).lines().toList();
        List<String> headers = lines.subList(1, lines.size() - 1);
        Received request = new Received(lines.getFirst(), headers, "");
        int length = request.header("Content-Length").map(Integer::parseInt).orElse(0);
        return new Received(request.line(), headers, new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
    }
}
