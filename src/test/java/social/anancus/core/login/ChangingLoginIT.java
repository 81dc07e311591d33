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
import social.anancus.platform.error.Invalid;
import social.anancus.support.CoreFixture;

/** People change their own address and password. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangingLoginIT {
    private CoreFixture core;
    private LoginFixture login;
    private ChangePassword changePassword;
    private ChangeEmail changeEmail;
    private RevokeOtherSessions revokeOthers;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        login = new LoginFixture(core);
        revokeOthers = new RevokeOtherSessions(core.sessions, login.sessionEvents);
        changePassword = new ChangePassword(
                core.users, revokeOthers, core.tokens, login.events, core.events.of(SecurityChanged.class), core.clock);
        changeEmail = new ChangeEmail(
                core.users,
                login.accountRules,
                login.limiter,
                login.events,
                core.events.of(SecurityChanged.class),
                core.clock);
    }

    @AfterAll
    void close() {
        core.close();
    }

    private String session(String name) {
        return ((LogInOutcome.Opened) login.logIn(name, LoginFixture.PASSWORD)).sessionToken();
    }

    private void change(SessionUser user, String password, boolean applications) {
        NewPassword made = core.credentials.password(password);
        core.run(() -> {
            changePassword.change(user, made, applications);
            return 0;
        });
    }

    private boolean counts(String token) {
        return core.run(() -> core.authenticateToken.authenticate(token, "192.0.2.1")) instanceof TokenCheck.Valid;
    }

    @Test
    void anotherPasswordEndsAllOtherSessionsAndIfWantedTheApplications() {
        long id = login.login("alice");
        String here = session("alice");
        String there = session("alice");
        Application app = login.application("read").application();
        String token = core.run(() -> login.maker.make(app, core.users.find(id).orElseThrow(), Scopes.parse("read")))
                .text();
        SessionUser user = login.session(here).orElseThrow();
        assertThat(login.session(there)).isPresent();
        assertThat(counts(token)).isTrue();

        change(user, "another long password", false);
        assertThat(login.session(here)).isPresent();
        assertThat(login.session(there)).isEmpty();
        assertThat(counts(token)).isTrue();
        assertThat(login.logIn("alice", LoginFixture.PASSWORD)).isInstanceOf(LogInOutcome.Refused.class);

        change(user, "yet another password", true);
        assertThat(login.session(here)).isPresent();
        assertThat(counts(token)).isFalse();
        assertThat(core.events.committed(SecurityChanged.class))
                .contains(new SecurityChanged(id, SecurityNotice.PASSWORD_CHANGED, "alice@example.org"));
        assertThatThrownBy(() -> change(user, "short", true)).isInstanceOf(Invalid.class);
    }

    @Test
    void anotherAddressCountsOnceItIsConfirmedAndTheOldOneIsTold() {
        long id = login.login("bob");
        login.login("carol");

        assertThat(core.run(() -> changeEmail.change(id, "bob@new.example"))).isTrue();
        assertThat(core.run(() -> changeEmail.change(id, " BOB@new.example ")))
                .as("once more")
                .isTrue();
        assertThat(login.logIn("bob@example.org", LoginFixture.PASSWORD)).isInstanceOf(LogInOutcome.Opened.class);
        assertThat(core.events.committed(SecurityChanged.class).stream().filter(event -> event.userId() == id))
                .containsExactly(new SecurityChanged(id, SecurityNotice.EMAIL_CHANGED, "bob@example.org"));
        IssuedConfirmation letter = core.run(() -> core.issueConfirmationToken.issue(id));
        assertThat(letter.address()).isEqualTo("bob@new.example");
        assertThat(letter.changed()).isTrue();

        assertThat(core.run(() -> login.confirmEmail.confirm(letter.token())))
                .isEqualTo(ConfirmEmail.Outcome.CONFIRMED);
        assertThat(login.logIn("bob@new.example", LoginFixture.PASSWORD)).isInstanceOf(LogInOutcome.Opened.class);
        assertThatThrownBy(() -> core.run(() -> changeEmail.change(id, "carol@example.org")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> core.run(() -> changeEmail.change(id, "nonsense")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void thePresentAddressTakesTheWishBack() {
        long id = login.login("undecided");
        core.run(() -> changeEmail.change(id, "undecided@new.example"));
        IssuedConfirmation letter = core.run(() -> core.issueConfirmationToken.issue(id));

        assertThat(core.run(() -> changeEmail.change(id, "undecided@example.org")))
                .isFalse();

        assertThat(core.run(() -> login.confirmEmail.confirm(letter.token()))).isEqualTo(ConfirmEmail.Outcome.UNKNOWN);
    }

    @Test
    void aProofOfThePasswordHoldsForAnHourAndOneBrowser() {
        login.login("proving");
        SessionUser user = login.session(session("proving")).orElseThrow();
        SessionUser other = login.session(session("proving")).orElseThrow();
        CheckProof check = new CheckProof(core.sessions, core.clock);
        ProveSession prove = new ProveSession(
                new ConfirmPassword(login.limiter, new LoadPasswordHash(core.users), core.passwords),
                new RecordProof(core.sessions, core.clock));

        assertThat(core.run(() -> check.isFresh(user.sessionId()))).isFalse();
        assertThat(core.run(() -> prove.prove(user, "another password"))).isFalse();
        assertThat(core.run(() -> check.isFresh(user.sessionId()))).isFalse();
        assertThat(core.run(() -> prove.prove(user, LoginFixture.PASSWORD))).isTrue();

        assertThat(core.run(() -> check.isFresh(user.sessionId()))).isTrue();
        assertThat(core.run(() -> check.isFresh(other.sessionId()))).isFalse();
        core.clock.advance(Duration.ofMinutes(61));
        assertThat(core.run(() -> check.isFresh(user.sessionId()))).isFalse();
    }

    @Test
    void allOtherSessionsEndAtOnce() {
        long id = login.login("tidy");
        String here = session("tidy");
        String there = session("tidy");
        long hereId = login.session(here).orElseThrow().sessionId();
        core.run(() -> {
            revokeOthers.revoke(id, hereId);
            return 0;
        });

        assertThat(login.session(here)).isPresent();
        assertThat(login.session(there)).isEmpty();
    }
}
