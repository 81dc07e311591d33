package social.anancus.api.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * How an application says who it is (RFC 6749, 2.3.1): in the header, or in the body.
 *
 * @param id its client id; null for nothing
 * @param secret its secret; null for nothing
 */
record ClientSecret(@Nullable String id, @Nullable String secret) {
    private static final String BASIC = "basic ";

    /**
     * @param authorization the header {@code Authorization}; null for none
     * @param params the body
     * @return what the header says, or else the body
     */
    static ClientSecret of(@Nullable String authorization, TokenParams params) {
        boolean basic = authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
        if (authorization == null || !basic) {
            return new ClientSecret(params.clientId(), params.clientSecret());
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? new ClientSecret(null, null)
                    : new ClientSecret(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return new ClientSecret(null, null);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "ClientSecret[" + id + "]";
    }
}
