package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.login.Authentication.Person;
import social.anancus.platform.error.Conflict;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.support.CoreFixture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensIT {
    private CoreFixture core;
    private Application app;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        core.events.afterCommit(TokenRevoked.class, core.authenticateToken::forgetToken);
        core.events.afterCommit(LoginChanged.class, core.authenticateToken::forgetLogin);
        app = createApplication("App", "read write").application();
        createLogin("alice", "Moderator");
    }

    @AfterAll
    void close() {
        core.close();
    }

    private CreatedApplication createApplication(String name, String scopes) {
        NewApplication wanted = new NewApplication(
                name, "https://app.example", List.of("https://app.example/cb", "app:/cb"), scopes, null);
        return core.run(() -> core.createApplication.create(wanted));
    }

    private void createLogin(String name, @Nullable String role) {
        NewAccount wanted = new NewAccount(name, name + "@example.org", true, true, role, null, true);
        core.run(() -> core.createAccount.create(wanted, core.someCredentials()));
    }

    private IssuedToken issue(String application, @Nullable String login, @Nullable String scopes) {
        return core.run(() -> core.issueAccessToken.issue(new TokenRequest(application, login, scopes)));
    }

    private TokenCheck check(String token) {
        return core.run(() -> core.authenticateToken.authenticate(token, "192.0.2.1"));
    }

    private Authentication authenticate(String token) {
        assertThat(check(token)).isInstanceOf(TokenCheck.Valid.class);
        return ((TokenCheck.Valid) check(token)).authentication();
    }

    @Test
    void anApplicationIsKnownByItsSecret() {
        CreatedApplication created = createApplication("Known", "read");

        Application read = core.run(
                () -> core.applications.find(created.application().id()).orElseThrow());
        assertThat(read.hasSecret(created.clientSecret())).isTrue();
        assertThat(read.hasSecret("other")).isFalse();
        assertThat(read.redirectUris()).containsExactly("https://app.example/cb", "app:/cb");
        assertThat(core.select("select count(*) from oauth_application where client_id = '" + created.clientSecret()
                        + "' or encode(client_secret_hash, 'escape') = '" + created.clientSecret() + "'"))
                .isEqualTo("0");
    }

    @Test
    void aTokenTellsWhoStandsBehindIt() {
        IssuedToken issued = issue(app.clientId(), "alice", "read");

        Authentication authentication = authenticate(issued.token());
        assertThat(issued.username()).isEqualTo("alice");
        assertThat(authentication.applicationId()).isEqualTo(app.id());
        assertThat(authentication.scopes()).hasToString("read");
        Person person = Objects.requireNonNull(authentication.person());
        assertThat(person.state()).isEqualTo(LoginState.FUNCTIONAL);
        assertThat(person.may(Permission.MANAGE_REPORTS)).isTrue();
        assertThat(person.may(Permission.INVITE_USERS)).isTrue();
        assertThat(person.may(Permission.MANAGE_SETTINGS)).isFalse();
    }

    @Test
    void anApplicationCanActForItself() {
        Authentication authentication =
                authenticate(issue(app.clientId(), null, null).token());

        assertThat(authentication.person()).isNull();
        assertThat(authentication.scopes()).hasToString("read write");
    }

    @Test
    void onlyTheHashOfATokenIsStored() {
        String token = issue(app.clientId(), "alice", null).token();

        assertThat(core.select("select count(*) from oauth_access_token where token_hash = sha256('" + token + "')"))
                .isEqualTo("1");
    }

    @Test
    void aTokenCannotDoMoreThanItsApplication() {
        for (String scopes : List.of("push", "read:statuses", "read nonsense")) {
            assertThatThrownBy(() -> issue(app.clientId(), "alice", scopes))
                    .isInstanceOf(Invalid.class)
                    .hasMessage("The requested scope is invalid, unknown, or malformed.");
        }
    }

    @Test
    void anApplicationIsFoundByItsNameIfOnlyOneHasIt() {
        createApplication("Twin", "read");
        assertThat(issue("twin", "alice", null).application()).isEqualTo("Twin");
        createApplication("Twin", "read");

        assertThatThrownBy(() -> issue("Twin", "alice", null)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> issue("Nothing", "alice", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> issue(app.clientId(), "nobody_here", null)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRevokedTokenIsForgottenAtOnce() {
        String token = issue(app.clientId(), "alice", null).token();
        authenticate(token);

        core.run(() -> {
            core.revokeToken.revoke(token, app.id());
            return null;
        });

        assertThat(check(token)).isInstanceOf(TokenCheck.Revoked.class);
    }

    @Test
    void anApplicationCannotRevokeAnothersToken() {
        String token = issue(app.clientId(), "alice", null).token();

        assertThatThrownBy(() -> core.run(() -> {
                    core.revokeToken.revoke(token, 1);
                    return null;
                }))
                .isInstanceOf(NotPermitted.class);
        authenticate(token);
    }

    @Test
    void afterAPasswordChangeNoTokenCounts() {
        createLogin("bob", null);
        String token = issue(app.clientId(), "bob", null).token();
        authenticate(token);

        NewPassword password = core.credentials.password("another password");
        core.run(() -> core.modifyAccount.modify(
                "bob", new LoginChange(null, false, null, false, null, false, password, false)));

        assertThat(check(token)).isInstanceOf(TokenCheck.Revoked.class);
    }

    @Test
    void aFrozenLoginIsSeenAsFrozenAtOnceAndThawsWithItsTokens() {
        createLogin("carol", null);
        String token = issue(app.clientId(), "carol", null).token();
        authenticate(token);

        core.run(() -> core.modifyAccount.modify(
                "carol", new LoginChange(null, false, null, false, false, false, null, false)));
        assertThat(Objects.requireNonNull(authenticate(token).person()).state()).isEqualTo(LoginState.DISABLED);

        core.run(() -> core.modifyAccount.modify(
                "carol", new LoginChange(null, false, null, false, true, false, null, false)));
        assertThat(Objects.requireNonNull(authenticate(token).person()).state()).isEqualTo(LoginState.FUNCTIONAL);
    }

    @Test
    void theUseOfATokenIsNotedOncePerHour() {
        IssuedToken issued = issue(app.clientId(), "alice", null);
        String lastUse =
                "select last_used_at || ' ' || host(last_used_ip) from oauth_access_token where token_hash = sha256('"
                        + issued.token() + "')";

        authenticate(issued.token());
        String first = core.select(lastUse);
        core.clock.advance(Duration.ofMinutes(59));
        authenticate(issued.token());
        assertThat(core.select(lastUse)).isEqualTo(first).endsWith(" 192.0.2.1");

        core.clock.advance(Duration.ofMinutes(2));
        authenticate(issued.token());
        assertThat(core.select(lastUse)).isNotEqualTo(first);
    }

    @Test
    void noTokenThatCouldBeOneIsUnknown() {
        for (String token : List.of("", "x", "y".repeat(513), "a'b\u0000c")) {
            assertThat(check(token)).isInstanceOf(TokenCheck.Unknown.class);
        }
    }
}
