package social.anancus.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.api.error.ErrorJson;
import social.anancus.core.login.Authentication;
import social.anancus.core.login.NewAccount;
import social.anancus.core.login.NewApplication;
import social.anancus.core.login.TokenRequest;
import social.anancus.support.CoreFixture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenDoorIT {
    private static final TokenDoor STATUSES =
            new TokenDoor(true, List.of("read", "read:statuses"), TokenKind.USER, false);
    private static final TokenDoor ANY_TOKEN = new TokenDoor(true, List.of(), TokenKind.ANY, false);
    private static final TokenDoor SIGN_UP =
            new TokenDoor(true, List.of("write", "write:accounts"), TokenKind.APPLICATION, false);
    private static final TokenDoor TIMELINE = new TokenDoor(false, List.of("read"), TokenKind.ANY, false);

    private CoreFixture core;
    private String app;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        NewApplication wanted =
                new NewApplication("App", null, List.of("urn:ietf:wg:oauth:2.0:oob"), "read write push", null);
        app = core.run(() -> core.createApplication.create(wanted))
                .application()
                .clientId();
        login("alice", true);
        login("unconfirmed", false);
    }

    @AfterAll
    void close() {
        core.close();
    }

    private void login(String name, boolean confirmed) {
        NewAccount wanted = new NewAccount(name, name + "@example.org", confirmed, true, null, null, true);
        core.run(() -> core.createAccount.create(wanted, core.someCredentials()));
    }

    private String token(@Nullable String login, String scopes) {
        return core.run(() -> core.issueAccessToken.issue(new TokenRequest(app, login, scopes)))
                .token();
    }

    private String knock(TokenDoor door, @Nullable String token) {
        Admission admission = core.run(() -> door.admit(token, "192.0.2.1", core.authenticateToken));
        return switch (admission) {
            case Admission.Granted granted -> name(granted.authentication());
            case Admission.Refused refused ->
                refused.answer().status() + " " + ((ErrorJson) refused.answer().body()).error();
        };
    }

    private static String name(@Nullable Authentication authentication) {
        if (authentication == null) {
            return "nobody";
        }
        return authentication.person() == null ? "the application" : "a person";
    }

    @Test
    void aTokenOpensWhatItsScopesName() {
        assertThat(knock(STATUSES, token("alice", "read"))).isEqualTo("a person");
        assertThat(knock(STATUSES, token("alice", "write push")))
                .isEqualTo("403 This action is outside the authorized scopes");
        assertThat(knock(STATUSES, null)).isEqualTo("401 The access token is invalid");
        assertThat(knock(STATUSES, "")).isEqualTo("401 The access token is invalid");
        assertThat(knock(STATUSES, "made-up")).isEqualTo("401 The access token is invalid");
    }

    @Test
    void someMethodsAreForPeopleAndSomeForApplications() {
        assertThat(knock(STATUSES, token(null, "read"))).isEqualTo("422 This method requires an authenticated user");
        assertThat(knock(SIGN_UP, token("alice", "write")))
                .isEqualTo("403 This method requires an client credentials authentication");
        assertThat(knock(SIGN_UP, token(null, "write"))).isEqualTo("the application");
        assertThat(knock(ANY_TOKEN, token(null, "push"))).isEqualTo("the application");
        assertThat(knock(ANY_TOKEN, token("alice", "push"))).isEqualTo("a person");
    }

    @Test
    void publicMethodsHonourAToken() {
        assertThat(knock(TIMELINE, null)).isEqualTo("nobody");
        assertThat(knock(TIMELINE, token("alice", "read"))).isEqualTo("a person");
        assertThat(knock(TIMELINE, token("alice", "write")))
                .isEqualTo("403 This action is outside the authorized scopes");
        assertThat(knock(TIMELINE, "made-up")).isEqualTo("401 The access token is invalid");
        assertThat(knock(new TokenDoor(false, List.of(), TokenKind.ANY, false), "made-up"))
                .isEqualTo("nobody");
    }

    @Test
    void anUnconfirmedLoginMayOnlyCompleteItself() {
        String token = token("unconfirmed", "read");

        assertThat(knock(STATUSES, token)).isEqualTo("403 Your login is missing a confirmed e-mail address");
        assertThat(knock(TIMELINE, token)).isEqualTo("nobody");
        assertThat(knock(new TokenDoor(true, List.of("read"), TokenKind.USER, true), token))
                .isEqualTo("a person");
    }

    @Test
    void aTokenThatWasRevokedSaysSo() {
        login("bob", true);
        String token = token("bob", "read");
        core.execute("update oauth_access_token set revoked_at = now() where user_id ="
                + " (select u.id from app_user u join account a on a.id = u.account_id where a.username = 'bob')");

        assertThat(knock(STATUSES, token)).isEqualTo("401 The access token was revoked");
    }

    @Test
    void aSuspendedAccountIsShutOutEverywhere() {
        login("carol", true);
        String token = token("carol", "read");
        core.execute("update account set suspended_at = now(), suspension_origin = 'LOCAL' where username = 'carol'");

        for (TokenDoor door : List.of(STATUSES, ANY_TOKEN, TIMELINE)) {
            assertThat(knock(door, token)).isEqualTo("403 Your login is currently disabled");
        }
    }
}
