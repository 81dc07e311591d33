package social.anancus.platform.http;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the body of a download. */
@FunctionalInterface
public interface BodySink {
    /**
     * Is asked once, when the head of a successful (2xx) answer has arrived.
     *
     * @param head the answer without its body
     * @return where the body goes; the caller of the download closes it
     * @throws IOException if there is no place for it; the download ends with this exception
     */
    OutputStream open(HttpAnswer head) throws IOException;
}
