package social.anancus.web.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.AuthorizationCheck;
import social.anancus.core.login.CheckAuthorization;
import social.anancus.core.login.GrantAuthorization;
import social.anancus.core.login.OAuthError;
import social.anancus.core.login.SessionUser;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.View;

/** Where somebody lets an application act for them, or does not (RFC 6749, 4.1.1). */
@Path("oauth/authorize")
@ApplicationScoped
@Produces("text/html")
public class AuthorizeResource {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int MAX_CODE = 128;
    private static final int OK = 200;

    private Browser browser;
    private CheckAuthorization checkAuthorization;
    private GrantAuthorization grantAuthorization;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AuthorizeResource() {}

    @Inject
    public AuthorizeResource(
            Browser browser, CheckAuthorization checkAuthorization, GrantAuthorization grantAuthorization) {
        this.browser = browser;
        this.checkAuthorization = checkAuthorization;
        this.grantAuthorization = grantAuthorization;
    }

    /**
     * What a page about an application says that cannot go on.
     *
     * @param description what is wrong, for the application's author
     */
    public record Refusal(String description) {}

    /**
     * A code that somebody copies.
     *
     * @param code the code
     */
    public record ShownCode(String code) {}

    /**
     * @param uri the address with what the application asks for
     * @return the question, or the way to the log-in, or back for the server's own applications
     */
    @GET
    @Public
    public Response ask(@Context UriInfo uri) {
        AuthorizeRequest request = AuthorizeRequest.of(uri.getQueryParameters());
        Optional<SessionUser> user = browser.user();
        if (user.isEmpty()) {
            return Redirects.toSignIn(browser.pathAndQuery());
        }
        if (request.forceLogin()) {
            String once = withoutForce(uri.getQueryParameters());
            return Redirects.to("/auth/sign_in?again=true&continue=" + Redirects.encode(once));
        }
        if (!request.hasKnownMode()) {
            return refused(OAuthError.UNSUPPORTED_RESPONSE_MODE, request);
        }
        return switch (checkAuthorization.check(request.ask())) {
            case AuthorizationCheck.Refused refused -> refused(refused.error(), request);
            case AuthorizationCheck.Ready ready ->
                ready.superapp() ? grant(request, user.get()) : question(ready, request);
        };
    }

    private Response question(AuthorizationCheck.Ready ready, AuthorizeRequest request) {
        Consent consent = Consent.of(ready, request, browser.pathAndQuery());
        List<String> targets = request.isSentByForm() ? List.of() : CallBack.formTargets(ready.redirectUri());
        return new View("/auth/authorize", consent, request.lang(), targets).answer(OK);
    }

    /**
     * @param form what the question's form sends on
     * @return the way back to the application, with a code, or with the refusal
     */
    @POST
    @Public
    public Response answer(SentForm form) {
        AuthorizeRequest request = AuthorizeRequest.of(form.fields());
        Optional<SessionUser> user = browser.user();
        if (user.isEmpty()) {
            return Redirects.toSignIn("/");
        }
        return form.deletes() ? deny(request) : grant(request, user.get());
    }

    /**
     * @param form what the question's form sends on
     * @return the way back to the application, with the refusal
     */
    @DELETE
    @Public
    public Response denyByDelete(SentForm form) {
        return browser.user().isEmpty() ? Redirects.toSignIn("/") : deny(AuthorizeRequest.of(form.fields()));
    }

    /**
     * @param code the code of an application that has no address
     * @return the page that shows it
     */
    @GET
    @Path("native")
    @Public
    public Response showCode(@QueryParam("code") @Nullable String code) {
        if (browser.user().isEmpty()) {
            return Redirects.toSignIn(browser.pathAndQuery());
        }
        if (code == null || code.isBlank() || code.length() > MAX_CODE) {
            return page(BAD_REQUEST, OAuthError.ACCESS_DENIED, null);
        }
        return View.of("/auth/authorize-code", new ShownCode(code)).answer(OK);
    }

    private Response grant(AuthorizeRequest request, SessionUser user) {
        if (!request.hasKnownMode()) {
            return refused(OAuthError.UNSUPPORTED_RESPONSE_MODE, request);
        }
        GrantAuthorization.Result result =
                grantAuthorization.grant(request.ask(), user.person().userId());
        String code = result.code();
        String redirectUri = result.redirectUri();
        if (code == null || redirectUri == null) {
            OAuthError error = result.error();
            return refused(error == null ? OAuthError.ACCESS_DENIED : error, request);
        }
        return back(CallBack.withCode(redirectUri, code, request.state()), request);
    }

    private Response deny(AuthorizeRequest request) {
        return switch (checkAuthorization.check(request.ask())) {
            case AuthorizationCheck.Refused refused -> refused(refused.error(), request);
            case AuthorizationCheck.Ready ready ->
                CallBack.isOutOfBand(ready.redirectUri())
                        ? page(BAD_REQUEST, OAuthError.ACCESS_DENIED, request.lang())
                        : back(
                                CallBack.withError(ready.redirectUri(), OAuthError.ACCESS_DENIED, request.state()),
                                request);
        };
    }

    private static Response back(CallBack callBack, AuthorizeRequest request) {
        if (request.isSentByForm() && !CallBack.isOutOfBand(callBack.redirectUri())) {
            FormPost post = new FormPost(callBack.redirectUri(), callBack.fields());
            List<String> targets = CallBack.formTargets(callBack.redirectUri());
            return new View("/auth/authorize-post", post, request.lang(), targets).answer(OK);
        }
        return Redirects.to(callBack.address(request.isSentInFragment()));
    }

    private static Response refused(OAuthError error, AuthorizeRequest request) {
        return page(error.equals(OAuthError.INVALID_CLIENT) ? UNAUTHORIZED : BAD_REQUEST, error, request.lang());
    }

    private static Response page(int status, OAuthError error, @Nullable String lang) {
        return new View("/auth/authorize-refused", new Refusal(error.description()), lang, List.of()).answer(status);
    }

    private static String withoutForce(MultivaluedMap<String, String> sent) {
        return "/oauth/authorize?"
                + sent.entrySet().stream()
                        .filter(each -> !each.getKey().equals("force_login"))
                        .flatMap(each -> each.getValue().stream()
                                .map(value -> Redirects.encode(each.getKey()) + "=" + Redirects.encode(value)))
                        .collect(Collectors.joining("&"));
    }
}
