package social.anancus.api.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import social.anancus.api.security.Public;
import social.anancus.core.login.AuthenticateClient;
import social.anancus.core.login.ClientIdentity;
import social.anancus.core.login.CodeExchange;
import social.anancus.core.login.ExchangeCode;
import social.anancus.core.login.InspectToken;
import social.anancus.core.login.IssueClientToken;
import social.anancus.core.login.OAuthError;
import social.anancus.core.login.RevokeToken;
import social.anancus.core.login.TokenOutcome;
import social.anancus.platform.error.NotPermitted;

/** Tokens for applications (https://docs.joinmastodon.org/methods/oauth/). */
@Path("oauth")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** The id of no application. */
    private static final long NOBODY = 0;

    private AuthenticateClient authenticateClient;
    private ExchangeCode exchangeCode;
    private IssueClientToken issueClientToken;
    private RevokeToken revokeToken;
    private InspectToken inspectToken;
    private HttpServletRequest request;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TokenResource() {}

    @Inject
    public TokenResource(
            AuthenticateClient authenticateClient,
            ExchangeCode exchangeCode,
            IssueClientToken issueClientToken,
            RevokeToken revokeToken,
            InspectToken inspectToken,
            HttpServletRequest request) {
        this.authenticateClient = authenticateClient;
        this.exchangeCode = exchangeCode;
        this.issueClientToken = issueClientToken;
        this.revokeToken = revokeToken;
        this.inspectToken = inspectToken;
        this.request = request;
    }

    /**
     * @param params what the application sent
     * @return a token, or why there is none
     */
    @POST
    @Path("token")
    @Public
    public Response issue(TokenParams params) {
        String grant = params.grantType();
        if (grant == null || grant.isBlank()) {
            return OAuthErrorJson.answer(BAD_REQUEST, OAuthError.missing("grant_type"));
        }
        return switch (grant) {
            case "authorization_code" -> exchange(params);
            case "client_credentials" ->
                client(params)
                        .map(client -> answer(issueClientToken.issue(client.applicationId(), params.scope())))
                        .orElseGet(TokenResource::unknownClient);
            default -> OAuthErrorJson.answer(BAD_REQUEST, OAuthError.UNSUPPORTED_GRANT_TYPE);
        };
    }

    private Response exchange(TokenParams params) {
        String code = params.code();
        if (code == null || code.isBlank()) {
            return OAuthErrorJson.answer(BAD_REQUEST, OAuthError.missing("code"));
        }
        String redirectUri = params.redirectUri();
        if (redirectUri == null || redirectUri.isBlank()) {
            return OAuthErrorJson.answer(BAD_REQUEST, OAuthError.missing("redirect_uri"));
        }
        CodeExchange exchange = new CodeExchange(code, redirectUri, params.codeVerifier());
        return client(params)
                .map(client -> answer(exchangeCode.exchange(exchange, client.applicationId())))
                .orElseGet(TokenResource::unknownClient);
    }

    /**
     * @param params the token, and who asks
     * @return nothing, whether there was such a token or not; a refusal if it is another application's
     */
    @POST
    @Path("revoke")
    @Public
    public Response revoke(TokenParams params) {
        String token = params.token();
        if (token == null || token.isBlank()) {
            return Response.ok(Map.of()).build();
        }
        try {
            revokeToken.revoke(
                    token, client(params).map(ClientIdentity::applicationId).orElse(NOBODY));
            return Response.ok(Map.of()).build();
        } catch (NotPermitted e) {
            return OAuthErrorJson.answer(FORBIDDEN, OAuthError.UNAUTHORIZED_REVOCATION);
        }
    }

    /**
     * @param params the token, and who asks
     * @return what may be said about it, to its own application only
     */
    @POST
    @Path("introspect")
    @Public
    public Response introspect(TokenParams params) {
        Optional<ClientIdentity> client = client(params);
        if (client.isEmpty()) {
            return unknownClient();
        }
        String token = params.token();
        Object answer = Optional.ofNullable(token)
                .flatMap(inspectToken::inspect)
                .filter(facts -> facts.applicationId() == client.get().applicationId())
                .<Object>map(IntrospectionJson::of)
                .orElse(Map.of("active", false));
        return Response.ok(answer).build();
    }

    private Optional<ClientIdentity> client(TokenParams params) {
        ClientSecret sent = ClientSecret.of(request.getHeader(HttpHeaders.AUTHORIZATION), params);
        return authenticateClient.authenticate(sent.id(), sent.secret());
    }

    private static Response answer(TokenOutcome outcome) {
        return switch (outcome) {
            case TokenOutcome.Issued issued -> TokenJson.answer(issued);
            case TokenOutcome.Refused refused -> OAuthErrorJson.answer(BAD_REQUEST, refused.error());
        };
    }

    private static Response unknownClient() {
        return OAuthErrorJson.answer(UNAUTHORIZED, OAuthError.INVALID_CLIENT);
    }
}
