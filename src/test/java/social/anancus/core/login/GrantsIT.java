package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.crypto.Tokens;
import social.anancus.support.CoreFixture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantsIT {
    private static final String CALLBACK = "https://app.example/cb";
    private static final String VERIFIER = "v".repeat(50);

    private CoreFixture core;
    private LoginFixture login;
    private CreatedApplication app;
    private long alice;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        login = new LoginFixture(core);
        app = login.application("read write");
        alice = login.login("alice");
    }

    @AfterAll
    void close() {
        core.close();
    }

    private AuthorizationAsk ask(String scope, @Nullable String challenge) {
        return new AuthorizationAsk(
                "code", app.application().clientId(), CALLBACK, scope, challenge, challenge == null ? null : "S256");
    }

    private String grant(AuthorizationAsk ask) {
        String code = core.run(() -> login.grantAuthorization.grant(ask, alice)).code();
        assertThat(code).isNotNull();
        return String.valueOf(code);
    }

    private static String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash(VERIFIER));
    }

    private TokenOutcome exchange(String code, String redirectUri, @Nullable String verifier) {
        return exchange(code, redirectUri, verifier, app.application().id());
    }

    private TokenOutcome exchange(String code, String redirectUri, @Nullable String verifier, long application) {
        return core.run(() -> login.exchangeCode.exchange(new CodeExchange(code, redirectUri, verifier), application));
    }

    private static String error(TokenOutcome outcome) {
        assertThat(outcome).isInstanceOf(TokenOutcome.Refused.class);
        return ((TokenOutcome.Refused) outcome).error().error();
    }

    private static String token(TokenOutcome outcome) {
        assertThat(outcome).isInstanceOf(TokenOutcome.Issued.class);
        return ((TokenOutcome.Issued) outcome).token();
    }

    @Test
    void aCodeBecomesATokenWithWhatWasGranted() {
        TokenOutcome outcome = exchange(grant(ask("read", challenge())), CALLBACK, VERIFIER);

        TokenCheck check = core.run(() -> core.authenticateToken.authenticate(token(outcome), "192.0.2.1"));
        assertThat(check).isInstanceOf(TokenCheck.Valid.class);
        Authentication known = ((TokenCheck.Valid) check).authentication();
        assertThat(known.scopes()).hasToString("read");
        assertThat(known.person()).extracting(Authentication.Person::userId).isEqualTo(alice);
    }

    @Test
    void aCodeIsOfNoUseWithoutWhatItWasBoundTo() {
        String code = grant(ask("read", challenge()));
        CreatedApplication other = login.application("read");

        assertThat(error(exchange(code, CALLBACK, null))).isEqualTo("invalid_request");
        assertThat(error(exchange(code, CALLBACK, "w".repeat(50)))).isEqualTo("invalid_grant");
        assertThat(error(exchange(code, "app:/cb", VERIFIER))).isEqualTo("invalid_grant");
        assertThat(error(exchange(code, CALLBACK, VERIFIER, other.application().id())))
                .isEqualTo("invalid_grant");
        assertThat(error(exchange(grant(ask("read", null)), CALLBACK, VERIFIER)))
                .isEqualTo("invalid_grant");
        token(exchange(code, CALLBACK, VERIFIER));
    }

    @Test
    void aCodeIsOverAfterTenMinutes() {
        String code = grant(ask("read", null));
        core.clock.advance(Duration.ofMinutes(10));

        assertThat(error(exchange(code, CALLBACK, null))).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeThatIsShownAgainTakesItsTokenWithIt() {
        String code = grant(ask("read", null));
        String token = token(exchange(code, CALLBACK, null));
        assertThat(core.run(() -> core.authenticateToken.authenticate(token, "192.0.2.1")))
                .isInstanceOf(TokenCheck.Valid.class);

        assertThat(error(exchange(code, CALLBACK, null))).isEqualTo("invalid_grant");

        assertThat(core.run(() -> core.authenticateToken.authenticate(token, "192.0.2.1")))
                .isInstanceOf(TokenCheck.Revoked.class);
    }

    @Test
    void ofManyExchangesAtOnceOneGetsAToken() {
        String code = grant(ask("read", null));
        List<CompletableFuture<TokenOutcome>> tries = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> exchange(code, CALLBACK, null)))
                .limit(8)
                .toList();

        long issued = tries.stream()
                .map(CompletableFuture::join)
                .filter(TokenOutcome.Issued.class::isInstance)
                .count();

        assertThat(issued).isEqualTo(1);
    }

    private String refusal(AuthorizationAsk ask) {
        AuthorizationCheck check = core.run(() -> login.checkAuthorization.check(ask));
        return check instanceof AuthorizationCheck.Refused refused
                ? refused.error().error()
                : "ready";
    }

    @Test
    void anApplicationMayAskForWhatItRegisteredToTheLetter() {
        String id = app.application().clientId();

        assertThat(refusal(ask("read write", null))).isEqualTo("ready");
        assertThat(refusal(ask("", null))).isEqualTo("ready");
        assertThat(refusal(ask("write:media", null))).isEqualTo("invalid_scope");
        assertThat(refusal(ask("read nonsense", null))).isEqualTo("invalid_scope");
        assertThat(refusal(new AuthorizationAsk("token", id, CALLBACK, "read", null, null)))
                .isEqualTo("unsupported_response_type");
        assertThat(refusal(new AuthorizationAsk("code", "nobody", CALLBACK, "read", null, null)))
                .isEqualTo("invalid_client");
        for (String uri : List.of(CALLBACK + "/", CALLBACK + "?x", CALLBACK + "#f", "https://app.evil", "app:/CB")) {
            assertThat(refusal(new AuthorizationAsk("code", id, uri, "read", null, null)))
                    .as(uri)
                    .isEqualTo("invalid_redirect_uri");
        }
        assertThat(refusal(new AuthorizationAsk("code", id, CALLBACK, "read", challenge(), "plain")))
                .isEqualTo("invalid_code_challenge_method");
        assertThat(refusal(new AuthorizationAsk("code", id, CALLBACK, "read", challenge(), null)))
                .isEqualTo("invalid_code_challenge_method");
    }

    @Test
    void anApplicationActsForItselfWithinItsScopes() {
        long id = app.application().id();

        assertThat(core.run(() -> login.issueClientToken.issue(id, null)))
                .isInstanceOfSatisfying(
                        TokenOutcome.Issued.class,
                        issued -> assertThat(issued.scopes()).hasToString("read"));
        assertThat(error(core.run(() -> login.issueClientToken.issue(id, "push"))))
                .isEqualTo("invalid_scope");
    }

    @Test
    void anApplicationIsKnownByIdAndSecretTogether() {
        String id = app.application().clientId();

        assertThat(core.run(() -> login.authenticateClient.authenticate(id, app.clientSecret())))
                .isPresent();
        assertThat(core.run(() -> login.authenticateClient.authenticate(id, "other")))
                .isEmpty();
        assertThat(core.run(() -> login.authenticateClient.authenticate(id, null)))
                .isEmpty();
        assertThat(core.run(() -> login.authenticateClient.authenticate(null, app.clientSecret())))
                .isEmpty();
    }
}
