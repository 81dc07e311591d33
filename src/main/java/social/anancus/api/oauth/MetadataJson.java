package social.anancus.api.oauth;

import java.util.List;
import social.anancus.core.login.Scopes;

/**
 * Where an application finds what (RFC 8414, 2; {@code app_registration_endpoint} is Mastodon's own).
 *
 * @param issuer this server's address with a slash at the end
 * @param serviceDocumentation for authors of applications
 * @param authorizationEndpoint where people agree
 * @param tokenEndpoint where codes become tokens
 * @param appRegistrationEndpoint where applications register
 * @param revocationEndpoint where tokens end
 * @param userinfoEndpoint who somebody is
 * @param scopesSupported every scope
 * @param responseTypesSupported codes only
 * @param responseModesSupported how codes are sent back
 * @param codeChallengeMethodsSupported RFC 7636
 * @param grantTypesSupported what becomes a token
 * @param tokenEndpointAuthMethodsSupported how applications show their secret
 */
public record MetadataJson(
        String issuer,
        String serviceDocumentation,
        String authorizationEndpoint,
        String tokenEndpoint,
        String appRegistrationEndpoint,
        String revocationEndpoint,
        String userinfoEndpoint,
        List<String> scopesSupported,
        List<String> responseTypesSupported,
        List<String> responseModesSupported,
        List<String> codeChallengeMethodsSupported,
        List<String> grantTypesSupported,
        List<String> tokenEndpointAuthMethodsSupported) {
    static MetadataJson of(String root) {
        return new MetadataJson(
                root + "/",
                "https://docs.joinmastodon.org/",
                root + "/oauth/authorize",
                root + "/oauth/token",
                root + "/api/v1/apps",
                root + "/oauth/revoke",
                root + "/oauth/userinfo",
                Scopes.KNOWN,
                List.of("code"),
                List.of("query", "fragment", "form_post"),
                List.of("S256"),
                List.of("authorization_code", "client_credentials"),
                List.of("client_secret_basic", "client_secret_post"));
    }
}
