package social.anancus.bench.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that reads a request's head and then sends the next of the given texts, byte for byte. */
final class ScriptedServer implements AutoCloseable {
    /** Instead of an answer: the connection ends. */
    static final String HANG_UP = "";

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    ScriptedServer(String... answers) throws IOException {
        this.answers.addAll(java.util.List.of(answers));
        Thread.ofVirtual().start(this::serve);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    Queue<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                converse(connection);
            } catch (IOException e) {
                return; // the test is over
            }
        }
    }

    private void converse(Socket connection) throws IOException {
        for (String head = readHead(connection.getInputStream());
                !head.isEmpty();
                head = readHead(connection.getInputStream())) {
            requests.add(head);
            String answer = answers.remove();
            if (answer.equals(HANG_UP)) {
                return;
            }
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            boolean last = answer.contains("Connection: close") || answer.startsWith("HTTP/1.0");
            if (last) {
                return;
            }
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                return "";
            }
            head.append((char) read);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
