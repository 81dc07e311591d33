package social.anancus.core.login;

/**
 * Why an application does not get what it asked for (RFC 6749, 4.1.2.1 and 5.2), in the words of Mastodon's API.
 *
 * @param error the code
 * @param description a sentence for the application's author
 */
public record OAuthError(String error, String description) {
    public static final OAuthError INVALID_CLIENT = new OAuthError(
            "invalid_client",
            "Client authentication failed due to unknown client, no client authentication included, or unsupported"
                    + " authentication method.");
    public static final OAuthError INVALID_GRANT = new OAuthError(
            "invalid_grant",
            "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in"
                    + " the authorization request, or was issued to another client.");
    public static final OAuthError INVALID_SCOPE =
            new OAuthError("invalid_scope", "The requested scope is invalid, unknown, or malformed.");
    public static final OAuthError INVALID_REDIRECT_URI = new OAuthError(
            "invalid_redirect_uri", "The requested redirect uri is malformed or doesn't match client redirect URI.");
    public static final OAuthError UNSUPPORTED_RESPONSE_TYPE = new OAuthError(
            "unsupported_response_type", "The authorization server does not support this response type.");
    public static final OAuthError UNSUPPORTED_RESPONSE_MODE = new OAuthError(
            "unsupported_response_mode", "The authorization server does not support this response mode.");
    public static final OAuthError UNSUPPORTED_GRANT_TYPE = new OAuthError(
            "unsupported_grant_type", "The authorization grant type is not supported by the authorization server.");
    public static final OAuthError INVALID_CODE_CHALLENGE_METHOD =
            new OAuthError("invalid_code_challenge_method", "The code challenge method must be S256.");
    public static final OAuthError ACCESS_DENIED =
            new OAuthError("access_denied", "The resource owner or authorization server denied the request.");
    public static final OAuthError UNAUTHORIZED_REVOCATION =
            new OAuthError("unauthorized_client", "You are not authorized to revoke this token");

    /**
     * @param parameter the name of a parameter
     * @return that it is missing
     */
    public static OAuthError missing(String parameter) {
        return new OAuthError("invalid_request", "Missing required parameter: " + parameter + ".");
    }
}
