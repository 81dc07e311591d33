package social.anancus.it;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hundreds of other servers that do nothing but take what is sent to their inboxes and note when. Each has an address of its
 * own in 127.1.0.0/16; all have the same port.
 */
final class ManyHosts implements AutoCloseable {
    private static final int PER_BLOCK = 200;
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final long SLOW_SECONDS = 9;

    /** How a host behaves. */
    enum Kind {
        /** It answers at once. */
        HEALTHY,
        /** It answers after nine seconds. */
        SLOW,
        /** Nobody listens there. */
        REFUSING,
        /** It takes the connection and says nothing. */
        SILENT
    }

    /**
     * Something that came.
     *
     * @param host the number of the host
     * @param id of the activity
     * @param nanos when, by {@link System#nanoTime}
     * @param signed whether it has a signature
     * @param path the inbox
     * @param body the activity
     */
    record Arrival(int host, String id, long nanos, boolean signed, String path, String body) {}

    private final int port;
    private final List<Kind> kinds;
    private final List<ServerSocket> sockets = new ArrayList<>();
    private final Map<Integer, ConcurrentLinkedQueue<Arrival>> arrivals = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    ManyHosts(List<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
        try {
            try (ServerSocket probe = new ServerSocket(0, 1, address(0))) {
                port = probe.getLocalPort();
            }
            for (int host = 0; host < kinds.size(); host++) {
                arrivals.put(host, new ConcurrentLinkedQueue<>());
                if (kinds.get(host) != Kind.REFUSING) {
                    listen(host);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress address(int host) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 1, (byte) (host / PER_BLOCK), (byte) (host % PER_BLOCK + 1)});
    }

    /** Where the host is reached, without a slash at the end. */
    String base(int host) {
        return "http://127.1." + host / PER_BLOCK + "." + (host % PER_BLOCK + 1) + ":" + port;
    }

    int count() {
        return kinds.size();
    }

    List<Integer> of(Kind kind) {
        List<Integer> result = new ArrayList<>();
        for (int host = 0; host < kinds.size(); host++) {
            if (kinds.get(host) == kind) {
                result.add(host);
            }
        }
        return result;
    }

    /** What came to a host, in the order of arrival. */
    List<Arrival> arrivals(int host) {
        return List.copyOf(arrivals.getOrDefault(host, new ConcurrentLinkedQueue<>()));
    }

    /** The same, of one activity. */
    List<Arrival> arrivals(int host, String id) {
        return arrivals(host).stream()
                .filter(arrival -> arrival.id().equals(id))
                .toList();
    }

    private void listen(int host) throws IOException {
        ServerSocket socket = new ServerSocket(port, 50, address(host));
        sockets.add(socket);
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket connection = socket.accept();
                    Thread.ofVirtual().start(() -> serve(host, connection));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void serve(int host, Socket connection) {
        try (connection) {
            if (kinds.get(host) == Kind.SILENT) {
                closed.await();
                return;
            }
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            while (answer(host, in)) {
                if (kinds.get(host) == Kind.SLOW && closed.await(SLOW_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
                out.write("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (IOException e) {
            // the other side has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads one request; false at the end of the connection. */
    private boolean answer(int host, InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                String headers = head.toString().toLowerCase(Locale.ROOT);
                Matcher length = Pattern.compile("content-length: *([0-9]+)").matcher(headers);
                byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
                String text = new String(body, StandardCharsets.UTF_8);
                Matcher id = ID.matcher(text);
                String path = head.substring(head.indexOf(" ") + 1).split(" ", 2)[0];
                boolean signed = headers.contains("\r\nsignature: keyid=") && headers.contains("\r\ndigest: sha-256=");
                String name = id.find() ? id.group(1) : "";
                Arrival arrival = new Arrival(host, name, System.nanoTime(), signed, path, text);
                arrivals.computeIfAbsent(host, unknown -> new ConcurrentLinkedQueue<>())
                        .add(arrival);
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        closed.countDown();
        for (ServerSocket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
