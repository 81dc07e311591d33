package social.anancus.platform.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import social.anancus.platform.settings.ServerSettings;

/**
 * Other servers without a network: documents by their addresses. Checks addresses as the client does ({@link Target}, our
 * own hosts), follows redirects as it does, and notes what was asked.
 */
public final class CannedHttp extends OutboundHttp {
    private final OwnHosts ownHosts;
    private final Map<String, Supplier<Canned>> documents = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /**
     * An answer.
     *
     * @param status its status
     * @param headers names and values in turn
     * @param body its body
     */
    public record Canned(int status, List<String> headers, byte[] body) {
        /**
         * @return a document as servers give it
         */
        public static Canned activity(String json) {
            return of(200, "application/activity+json; charset=utf-8", json);
        }

        /**
         * @return an answer with a type and a body
         */
        public static Canned of(int status, String type, String body) {
            return new Canned(status, List.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
        }

        /**
         * @return a redirect
         */
        public static Canned redirect(String location) {
            return new Canned(302, List.of("Location", location), new byte[0]);
        }
    }

    /**
     * @param settings name the hosts that are ours
     */
    public CannedHttp(ServerSettings settings) {
        ownHosts = OwnHosts.of(settings);
    }

    /**
     * Answers with a document from now on.
     *
     * @param url its address
     * @param json the document
     */
    public void document(String url, String json) {
        answer(url, () -> Canned.activity(json));
    }

    /**
     * Answers from now on.
     *
     * @param url an address
     * @param answer what is said each time
     */
    public void answer(String url, Supplier<Canned> answer) {
        documents.put(url, answer);
    }

    /**
     * Answers no more at an address, as if the server were away.
     *
     * @param url an address
     */
    public void away(String url) {
        documents.put(url, () -> new Canned(503, List.of(), new byte[0]));
    }

    /** Forgets all documents and what was asked. */
    public void forget() {
        documents.clear();
        asked.clear();
    }

    /**
     * @return method and address of every request so far
     */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /**
     * @param host a host
     * @return how many requests went there
     */
    public long askedAt(String host) {
        return asked.stream()
                .filter(each -> host.equals(
                        URI.create(each.substring(each.indexOf(' ') + 1)).getHost()))
                .count();
    }

    @Override
    public HttpAnswer send(HttpAsk ask) throws OutboundException {
        URI next = ask.uri();
        for (int hop = 0; ; hop++) {
            HttpAnswer answer = hop(ask.method(), next);
            if (ask.redirects() == 0 || !Redirects.isRedirect(answer)) {
                return answer;
            }
            if (hop == ask.redirects()) {
                throw new OutboundException(OutboundException.Reason.TOO_MANY_REDIRECTS, "too many redirects");
            }
            next = WebUrls.resolve(next, answer.header("Location").orElse(""));
        }
    }

    @Override
    public HttpAnswer download(HttpAsk ask, BodySink sink) throws OutboundException {
        throw new OutboundException(OutboundException.Reason.CONNECT_FAILED, "nothing is downloaded here");
    }

    private HttpAnswer hop(String method, URI uri) throws OutboundException {
        Target target = Target.of(uri, true);
        if (ownHosts.contains(target)) {
            throw new OutboundException(OutboundException.Reason.SELF, target.host() + ": this is our own address");
        }
        asked.add(method + " " + uri);
        Supplier<Canned> found = documents.get(uri.toString());
        Canned canned = found == null ? Canned.of(404, "text/plain", "nothing here") : found.get();
        List<HttpAnswer.Line> lines = new ArrayList<>();
        for (int i = 0; i + 1 < canned.headers().size(); i += 2) {
            lines.add(new HttpAnswer.Line(
                    canned.headers().get(i), canned.headers().get(i + 1)));
        }
        return new HttpAnswer(target.uri(), canned.status(), lines, canned.body());
    }

    @Override
    public void close() {
        // there is nothing open
    }
}
