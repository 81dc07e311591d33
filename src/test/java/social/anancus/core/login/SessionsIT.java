package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.AccountChanged;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.json.Json;
import social.anancus.support.CoreFixture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsIT {
    private CoreFixture core;
    private LoginFixture login;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        login = new LoginFixture(core);
    }

    @AfterAll
    void close() {
        core.close();
    }

    private String openSession(long userId) {
        String hash = String.valueOf(core.select("select password_hash from app_user where id = " + userId));
        return core.run(
                () -> login.openSession.open(userId, hash, LoginFixture.VISITOR).orElseThrow());
    }

    @Test
    void aSessionEndsWithItsLogOutAtOnce() {
        String token = openSession(login.login("alice"));
        assertThat(login.session(token)).isPresent();

        core.run(() -> {
            login.logOut.logOut(token);
            return true;
        });

        assertThat(login.session(token)).isEmpty();
    }

    @Test
    void theEleventhSessionEndsTheOneThatWasNotUsedForLongest() {
        long id = login.login("bob");
        String first = openSession(id);
        assertThat(login.session(first)).isPresent();
        for (int i = 0; i < SessionRepository.MOST; i++) {
            core.clock.advance(Duration.ofSeconds(1));
            openSession(id);
        }

        assertThat(login.session(first)).isEmpty();
        assertThat(core.run(() -> login.listSessions.list(id))).hasSize(SessionRepository.MOST);
    }

    @Test
    void aSessionIsListedWithAddressAndBrowserAndEndedFromTheList() {
        long id = login.login("lister");
        String token = openSession(id);
        SessionSummary session = core.run(() -> login.listSessions.list(id)).get(0);
        assertThat(session.address()).isEqualTo("192.0.2.1");
        assertThat(session.userAgent()).isEqualTo("Browser/1.0");
        long other = login.login("other");

        assertThatThrownBy(() -> revoke(other, session.id())).isInstanceOf(NotFound.class);
        assertThat(login.session(token)).isPresent();
        revoke(id, session.id());

        assertThat(login.session(token)).isEmpty();
    }

    private void revoke(long userId, long sessionId) {
        core.run(() -> {
            login.revokeSession.revoke(userId, sessionId);
            return true;
        });
    }

    @Test
    void anotherPasswordByTheOperatorEndsEverySessionAndToken() {
        long id = login.login("changer");
        String session = openSession(id);
        CreatedApplication app = login.application("read");
        String token = core.run(() -> core.issueAccessToken.issue(
                        new TokenRequest(app.application().clientId(), "changer", null)))
                .token();
        assertThat(login.session(session)).isPresent();
        assertThat(tokenCheck(token)).isInstanceOf(TokenCheck.Valid.class);
        NewPassword password = core.credentials.password("another password");

        core.run(() -> core.modifyAccount.modify(
                "changer", new LoginChange(null, false, null, false, null, false, password, false)));

        assertThat(login.session(session)).isEmpty();
        assertThat(tokenCheck(token)).isInstanceOf(TokenCheck.Revoked.class);
    }

    @Test
    void aFrozenLoginHasNoSession() {
        long id = login.login("frozen");
        String session = openSession(id);
        assertThat(login.session(session)).isPresent();

        core.run(() -> core.modifyAccount.modify(
                "frozen", new LoginChange(null, false, null, false, false, false, null, false)));

        assertThat(login.session(session)).isEmpty();
    }

    private TokenCheck tokenCheck(String token) {
        return core.run(() -> core.authenticateToken.authenticate(token, "192.0.2.1"));
    }

    @Test
    void anotherNodesNewsAreHeardAndOnesOwnAreNot() {
        LoginNews here = new LoginNews(
                CoreFixture.noBroadcast(), new Json(), core.events.of(AccountChanged.class), core.settings);

        assertThat(here.heard("{\"node\":\"elsewhere\",\"id\":7,\"hash\":\"ab\"}"))
                .contains(new LoginNews.News("elsewhere", 7, "ab"));
        assertThat(here.heard("{\"node\":\"main\",\"id\":7,\"hash\":\"ab\"}")).isEmpty();
    }
}
