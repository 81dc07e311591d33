package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotPermitted;
import social.anancus.support.CoreFixture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignUpIT {
    private CoreFixture core;
    private LoginFixture login;
    private CreatedApplication app;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        login = new LoginFixture(core);
        app = login.application("read write");
    }

    @AfterAll
    void close() {
        core.close();
    }

    private static NewSignUp wanted(String name) {
        return new NewSignUp(name, name + "@example.org", LoginFixture.PASSWORD, true, "de", "I like tusks", null);
    }

    private TokenOutcome.Issued signUp(NewSignUp wanted) {
        return core.run(() -> login.signUp.signUp(
                wanted, login.credentials(), app.application().id(), "192.0.2.7"));
    }

    @Test
    void whileTheDoorsAreShutNobodyGetsIn() {
        login.registrations("none");

        assertThatThrownBy(() -> signUp(wanted("early")))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("This action is not allowed");
    }

    @Test
    void somebodyGetsAnAccountThatWaitsForItsAddress() {
        login.registrations("open");

        TokenOutcome.Issued issued = signUp(wanted("alice"));

        assertThat(issued.scopes()).hasToString("read write");
        TokenCheck check = core.run(() -> core.authenticateToken.authenticate(issued.token(), "192.0.2.7"));
        assertThat(check).isInstanceOf(TokenCheck.Valid.class);
        assertThat(((TokenCheck.Valid) check).authentication().person())
                .extracting(Authentication.Person::state)
                .isEqualTo(LoginState.UNCONFIRMED);
        assertThat(core.select("select locale || ' ' || host(sign_up_ip) || ' ' || sign_up_reason || ' ' || approved"
                        + " from app_user where email = 'alice@example.org'"))
                .isEqualTo("de 192.0.2.7 I like tusks true");
        assertThat(core.events.committed(ConfirmationNeeded.class)).isNotEmpty();
    }

    @Test
    void whereModeratorsDecideTheAccountWaitsForThem() {
        login.registrations("approved");

        signUp(wanted("bob"));

        assertThat(core.select("select approved from app_user where email = 'bob@example.org'"))
                .isEqualTo("f");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        login.registrations("open");
        NewSignUp wrong = new NewSignUp("no spaces", "nowhere", "short", false, "xx-nonsense!", null, null);

        assertThatThrownBy(() -> core.run(() -> {
                    login.checkSignUp.check(wrong);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error ->
                                        error.field() + " " + error.code().wireName())
                                .containsExactly(
                                        "username ERR_INVALID",
                                        "email ERR_INVALID",
                                        "password ERR_TOO_SHORT",
                                        "agreement ERR_ACCEPTED"));
    }

    @Test
    void whoIsTooYoungIsRefusedWhereThatIsAsked() {
        login.registrations("open");
        core.execute("insert into instance_setting (key, value, updated_at) values ('min_age', '16', now())");
        try {
            assertThatThrownBy(() -> check("2012-01-01")).hasMessageContaining("Date of birth is below the age limit");
            assertThatThrownBy(() -> check("")).hasMessageContaining("Date of birth can't be blank");
            assertThatThrownBy(() -> check("yesterday")).hasMessageContaining("Date of birth is invalid");
            assertThatCode(() -> check("2000-01-01")).doesNotThrowAnyException();
        } finally {
            core.execute("delete from instance_setting where key = 'min_age'");
        }
    }

    private void check(String dateOfBirth) {
        core.run(() -> {
            login.checkSignUp.check(
                    new NewSignUp("aged", "aged@example.org", LoginFixture.PASSWORD, true, null, null, dateOfBirth));
            return true;
        });
    }

    private ConfirmEmail.Outcome confirm(String token) {
        return core.run(() -> login.confirmEmail.confirm(token));
    }

    private String confirmation(String name) {
        return core.run(() -> core.issueConfirmationToken.issue(id(name))).token();
    }

    private long id(String name) {
        return core.run(() -> core.users.findByUsername(name).orElseThrow().id());
    }

    @Test
    void theLinkConfirmsTheAddressOnce() {
        login.registrations("open");
        String token = signUp(wanted("linked")).token();
        core.run(() -> core.authenticateToken.authenticate(token, "192.0.2.7"));
        String link = confirmation("linked");

        assertThat(confirm("x" + link)).isEqualTo(ConfirmEmail.Outcome.UNKNOWN);
        assertThat(confirm(link)).isEqualTo(ConfirmEmail.Outcome.CONFIRMED);
        assertThat(confirm(link)).isEqualTo(ConfirmEmail.Outcome.UNKNOWN);

        TokenCheck check = core.run(() -> core.authenticateToken.authenticate(token, "192.0.2.7"));
        assertThat(((TokenCheck.Valid) check).authentication().person())
                .extracting(Authentication.Person::state)
                .isEqualTo(LoginState.FUNCTIONAL);
    }

    @Test
    void aLinkHoldsForTwoDays() {
        login.registrations("open");
        signUp(wanted("late"));
        String link = confirmation("late");
        core.clock.advance(Duration.ofHours(49));

        assertThat(confirm(link)).isEqualTo(ConfirmEmail.Outcome.EXPIRED);
    }

    @Test
    void onlyTheApplicationOfTheSignUpAsksForAnotherLetter() {
        login.registrations("open");
        signUp(wanted("again"));
        CreatedApplication other = login.application("read");
        int before = core.events.committed(ConfirmationNeeded.class).size();

        assertThatThrownBy(() -> resend("again", other.application().id(), null))
                .hasMessage("This method is only available to the application the user originally signed-up with");
        resend("again", app.application().id(), "elsewhere@example.org");

        assertThat(core.events.committed(ConfirmationNeeded.class)).hasSize(before + 1);
        assertThat(confirm(confirmation("again"))).isEqualTo(ConfirmEmail.Outcome.CONFIRMED);
        assertThat(core.select("select email from app_user where id = " + id("again")))
                .isEqualTo("elsewhere@example.org");
        assertThatThrownBy(() -> resend("again", app.application().id(), null))
                .hasMessage("This method is only available while the e-mail is awaiting confirmation");
    }

    private void resend(String name, long applicationId, @Nullable String email) {
        long id = id(name);
        core.run(() -> {
            login.resendConfirmation.resend(id, applicationId, email);
            return true;
        });
    }

    @Test
    void anotherPasswordIsChosenByLinkOnceAndEndsWhatWasOpen() {
        long id = login.login("forgetful");
        LogInOutcome opened = login.logIn("forgetful", LoginFixture.PASSWORD);
        String session = ((LogInOutcome.Opened) opened).sessionToken();
        core.run(() -> {
            login.requestReset.request("Forgetful@example.org");
            login.requestReset.request("nobody@example.org");
            return true;
        });
        assertThat(core.events.committed(PasswordResetRequested.class)).containsExactly(new PasswordResetRequested(id));
        String link = core.run(() -> login.issueResetToken.issue(id)).token();
        NewPassword password = core.credentials.password("a new password");
        NewPassword shortOne = core.credentials.password("short");

        assertThatThrownBy(() -> core.run(() -> login.resetPassword.reset(link, shortOne)))
                .isInstanceOf(Invalid.class);
        assertThat(core.run(() -> login.resetPassword.reset(link, password))).isTrue();
        assertThat(core.run(() -> login.resetPassword.reset(link, password))).isFalse();

        assertThat(login.session(session)).isEmpty();
        assertThat(login.logIn("forgetful", "a new password")).isInstanceOf(LogInOutcome.Opened.class);
        String late = core.run(() -> login.issueResetToken.issue(id)).token();
        core.clock.advance(Duration.ofHours(6));
        assertThat(core.run(() -> login.resetPassword.reset(late, password))).isFalse();
    }
}
