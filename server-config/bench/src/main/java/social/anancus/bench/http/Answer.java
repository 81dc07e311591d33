package social.anancus.bench.http;

import java.nio.charset.StandardCharsets;

/**
 * An answer with its body.
 *
 * @param status the status code
 * @param body the body, without the frames of its transfer
 */
public record Answer(int status, byte[] body) {
    /**
     * @return whether the status is one of success
     */
    public boolean succeeded() {
        return HttpConnection.succeeded(status);
    }

    /**
     * @return the body as UTF-8
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
