package social.anancus.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.http.OutboundException.Reason;

/**
 * One request and one answer at one checked address. It follows nothing and repeats nothing; only where no connection came
 * about it goes on to the host's next address.
 */
final class Exchange {
    /** A host with many dead addresses would use up the deadline of every request. */
    private static final int MAX_ADDRESSES = 4;

    private final CloseableHttpClient client;
    private final DeadlineTimer timer;
    private final Duration readTimeout;
    private final String userAgent;

    Exchange(CloseableHttpClient client, DeadlineTimer timer, Duration readTimeout, String userAgent) {
        this.client = client;
        this.timer = timer;
        this.readTimeout = readTimeout;
        this.userAgent = userAgent;
    }

    /**
     * What is asked of one host.
     *
     * @param target where
     * @param addresses its checked addresses
     * @param headers the caller's
     * @param redirects whether the caller follows them; the body of a redirect is then not read
     * @param sink where a successful body goes; {@code null} to keep every body
     */
    record Hop(
            Target target,
            List<InetAddress> addresses,
            List<HttpHeader> headers,
            boolean redirects,
            @Nullable BodySink sink) {}

    /**
     * @param ask the method, body, limits and signer
     * @param hop the rest
     * @param deadline for all
     * @return the answer; its body is empty where the hop has a sink, or is a redirect that will be followed
     * @throws BodyReader.SinkException if the sink failed
     */
    HttpAnswer run(HttpAsk ask, Hop hop, Deadline deadline) throws OutboundException, BodyReader.SinkException {
        List<InetAddress> addresses = hop.addresses();
        int last = Math.min(addresses.size(), MAX_ADDRESSES) - 1;
        List<HttpHeader> headers = headers(ask, hop);
        for (int i = 0; ; i++) {
            try {
                return attempt(ask, hop, headers, addresses.get(i), deadline);
            } catch (BodyReader.SinkException e) {
                throw e;
            } catch (IOException e) {
                if (i == last
                        || !Failures.beforeConnection(e)
                        || Thread.currentThread().isInterrupted()) {
                    throw Failures.of(e, hop.target().host());
                }
            }
        }
    }

    private List<HttpHeader> headers(HttpAsk ask, Hop hop) {
        URI uri = hop.target().uri();
        List<HttpHeader> headers = new ArrayList<>();
        headers.add(new HttpHeader("Host", uri.getRawAuthority()));
        headers.add(new HttpHeader("User-Agent", userAgent));
        headers.addAll(hop.headers());
        if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("Accept-Encoding"))) {
            headers.add(new HttpHeader("Accept-Encoding", "gzip, deflate"));
        }
        for (HttpHeader added : ask.signer().sign(ask.method(), uri, List.copyOf(headers), ask.body())) {
            headers.add(HttpAsk.requireFree(added));
        }
        return headers;
    }

    private HttpAnswer attempt(HttpAsk ask, Hop hop, List<HttpHeader> headers, InetAddress address, Deadline deadline)
            throws IOException, OutboundException {
        Target target = hop.target();
        if (deadline.passed()) {
            throw timeout(target);
        }
        HttpUriRequestBase request = request(ask, target, headers, deadline);
        AtomicBoolean cut = new AtomicBoolean();
        Runnable cutOff = () -> {
            cut.set(true);
            request.cancel();
        };
        HttpHost host = new HttpHost(target.https() ? "https" : "http", address, plain(target.host()), target.port());
        DeadlineTimer.Watch watch = timer.watch(deadline, cutOff);
        try {
            ClassicHttpResponse response = client.executeOpen(host, request, HttpClientContext.create());
            HttpAnswer answer = read(ask, hop, response);
            if (cut.get()) {
                // a body that ends with its connection looks whole when the cut ends it
                throw timeout(target);
            }
            return answer;
        } catch (BodyReader.SinkException e) {
            throw e;
        } catch (IOException | IllegalStateException e) {
            // the library also answers a cut with an IllegalStateException, depending on where it strikes
            if (cut.get()) {
                throw timeout(target);
            }
            throw e;
        } finally {
            // what was not read to its end is cut off; closing the answer would read on. Does nothing after the end
            request.cancel();
            watch.close();
        }
    }

    private HttpUriRequestBase request(HttpAsk ask, Target target, List<HttpHeader> headers, Deadline deadline) {
        HttpUriRequestBase request = new HttpUriRequestBase(ask.method(), target.uri());
        headers.forEach(header -> request.addHeader(header.name(), header.value()));
        if (ask.body().length > 0) {
            // the Content-Type is one of the headers
            request.setEntity(new ByteArrayEntity(ask.body(), null));
        }
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(atLeastOne(deadline.left()))
                .setResponseTimeout(atLeastOne(readTimeout))
                .build());
        return request;
    }

    private static HttpAnswer read(HttpAsk ask, Hop hop, ClassicHttpResponse response) throws IOException {
        HttpAnswer head = new HttpAnswer(
                hop.target().uri(),
                response.getCode(),
                Arrays.stream(response.getHeaders())
                        .map(header -> new HttpAnswer.Line(header.getName(), String.valueOf(header.getValue())))
                        .toList(),
                new byte[0]);
        BodySink sink = hop.sink();
        if (hop.redirects() && Redirects.isRedirect(head)) {
            return head;
        }
        if (sink == null) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            BodyReader.copy(response.getEntity(), ask.maxBytes(), body);
            return head.withBody(body.toByteArray());
        }
        if (head.isSuccess()) {
            BodyReader.copy(response.getEntity(), ask.maxBytes(), open(sink, head));
        }
        return head;
    }

    private static OutputStream open(BodySink sink, HttpAnswer head) throws BodyReader.SinkException {
        try {
            return sink.open(head);
        } catch (IOException e) {
            throw new BodyReader.SinkException(e);
        }
    }

    private static OutboundException timeout(Target target) {
        return new OutboundException(Reason.TIMEOUT, target.host() + ": the deadline has passed");
    }

    /** The library writes the brackets of an IPv6 address itself. */
    private static String plain(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Zero would mean for ever. */
    private static Timeout atLeastOne(Duration duration) {
        return Timeout.ofMilliseconds(Math.max(1, duration.toMillis()));
    }
}
