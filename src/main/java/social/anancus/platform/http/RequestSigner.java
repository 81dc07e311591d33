package social.anancus.platform.http;

import java.net.URI;
import java.util.List;

/**
 * Adds headers to a request that depend on the whole of it, such as HTTP signatures. It is asked again for each hop of a
 * redirect, as method, host and path are part of what is signed.
 */
@FunctionalInterface
public interface RequestSigner {
    /** Adds nothing. */
    RequestSigner NONE = (method, uri, headers, body) -> List.of();

    /**
     * @param method of this hop
     * @param uri of this hop, exactly as it is sent
     * @param headers that will be sent, {@code Host} first
     * @param body that will be sent; empty for none; not to be changed
     * @return headers to add; not {@code Host} nor others that the client itself sets
     */
    List<HttpHeader> sign(String method, URI uri, List<HttpHeader> headers, byte[] body);
}
