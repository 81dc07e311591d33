package social.anancus.federation.signature;

/**
 * Who has signed a request.
 *
 * @param accountId the remote account
 * @param uri the URI of its actor
 * @param domain the domain of its handle
 */
public record Signer(long accountId, String uri, String domain) {}
