package social.anancus.platform.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the last hop of a request answered. */
public final class HttpAnswer {
    private final URI uri;
    private final int status;
    private final List<HttpAnswer.Line> lines;
    private final byte[] body;

    /** A header line as it came; unlike {@link HttpHeader} it is not checked. */
    record Line(String name, String value) {}

    HttpAnswer(URI uri, int status, List<Line> lines, byte[] body) {
        this.uri = uri;
        this.status = status;
        this.lines = List.copyOf(lines);
        this.body = body;
    }

    HttpAnswer withBody(byte[] bytes) {
        return new HttpAnswer(uri, status, lines, bytes);
    }

    /**
     * @return the address that gave this answer, after redirects, in normal form. Who trusts a document for its address
     *     must compare this one
     */
    public URI uri() {
        return uri;
    }

    /**
     * @return the status code, 200 to 999
     */
    public int status() {
        return status;
    }

    /**
     * @return true for 2xx
     */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * @param name of a header, in any case
     * @return the first value
     */
    public Optional<String> header(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Line::value)
                .findFirst();
    }

    /**
     * @param name of a header, in any case
     * @return all values in their order
     */
    public List<String> headers(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Line::value)
                .toList();
    }

    /**
     * @return the body after inflation; empty for a download. Not a copy
     */
    public byte[] body() {
        return body;
    }
}
