package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import social.anancus.support.contract.Contract;
import social.anancus.support.contract.Proofs;

/** A client that listens to server-sent events and keeps their lines. */
final class EventStream implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final HttpResponse<Stream<String>> answer;

    private EventStream(HttpResponse<Stream<String>> answer) {
        this.answer = answer;
        Thread.ofVirtual().start(() -> {
            try (Stream<String> body = answer.body()) {
                body.forEach(lines::add);
            } catch (UncheckedIOException e) {
                lines.add("broken: " + e.getMessage());
            } finally {
                ended.countDown();
            }
        });
    }

    static EventStream open(URI address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            EventStream stream = new EventStream(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
            if (stream.answer().statusCode() == 200) {
                Contract.inForce().endpoint("GET", address.getPath()).ifPresent(Proofs::note);
            }
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<Stream<String>> answer() {
        return answer;
    }

    /** The next line, waited for. */
    String next() {
        try {
            String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(line).as("a line within " + PATIENCE).isNotNull();
            return line;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean endsWithin(Duration patience) {
        try {
            return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
