package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.BcryptFunction;
import com.password4j.types.Bcrypt;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.login.LogInOutcome.Reason;
import social.anancus.platform.error.TooMany;
import social.anancus.support.CoreFixture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogInIT {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

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

    /** Each test begins in a window of its own: what others tried does not count. */
    @BeforeEach
    void laterOn() {
        core.clock.advance(Duration.ofHours(2));
    }

    private static Reason reason(LogInOutcome outcome) {
        assertThat(outcome).isInstanceOf(LogInOutcome.Refused.class);
        return ((LogInOutcome.Refused) outcome).reason();
    }

    private static String token(LogInOutcome outcome) {
        assertThat(outcome).isInstanceOf(LogInOutcome.Opened.class);
        return ((LogInOutcome.Opened) outcome).sessionToken();
    }

    @Test
    void theRightPasswordOpensASessionByNameOrAddress() {
        login.login("alice");

        String byName = token(login.logIn("alice", LoginFixture.PASSWORD));
        String byAddress = token(login.logIn("Alice@Example.org", LoginFixture.PASSWORD));

        assertThat(byName).isNotEqualTo(byAddress);
        assertThat(login.session(byName)).map(SessionUser::username).contains("alice");
        assertThat(core.select("select count(*) from login_session where token_hash = sha256('" + byName + "')"))
                .isEqualTo("1");
        assertThat(core.select(
                        "select count(*) from login_session where encode(token_hash, 'escape') = '" + byName + "'"))
                .isEqualTo("0");
    }

    @Test
    void whoIsUnknownIsToldTheSameAsWhoTypesAnotherPassword() {
        login.login("bob");

        assertThat(reason(login.logIn("bob", "another password"))).isEqualTo(Reason.WRONG);
        assertThat(reason(login.logIn("nobody", "another password"))).isEqualTo(Reason.WRONG);
        assertThat(reason(login.logIn("bob", ""))).isEqualTo(Reason.WRONG);
        assertThat(reason(login.logIn("bob", "x".repeat(1_000_000)))).isEqualTo(Reason.WRONG);
    }

    @Test
    void aBcryptHashIsTakenOverAndReplaced() {
        long id = login.login("mover");
        String bcrypt =
                BcryptFunction.getInstance(Bcrypt.B, 4).hash("old password").getResult();
        core.execute("update app_user set password_hash = '" + bcrypt + "' where id = " + id);

        token(login.logIn("mover", "old password"));

        assertThat(core.select("select password_hash from app_user where id = " + id))
                .startsWith("$argon2id$");
        token(login.logIn("mover", "old password"));
    }

    @Test
    void whoIsNotReadyIsToldWhyOnlyAfterTheRightPassword() {
        long id = login.login("waiting");
        core.execute("update app_user set confirmed_at = null where id = " + id);
        assertThat(reason(login.logIn("waiting", "another password"))).isEqualTo(Reason.WRONG);
        assertThat(reason(login.logIn("waiting", LoginFixture.PASSWORD))).isEqualTo(Reason.UNCONFIRMED);

        core.execute("update app_user set confirmed_at = now(), approved = false where id = " + id);
        assertThat(reason(login.logIn("waiting", LoginFixture.PASSWORD))).isEqualTo(Reason.PENDING);

        core.execute("update app_user set approved = true, disabled = true where id = " + id);
        assertThat(reason(login.logIn("waiting", LoginFixture.PASSWORD))).isEqualTo(Reason.DISABLED);
    }

    @Test
    void theTwentySixthTryFromOneAddressIsNotEvenLookedAt() {
        login.login("guessed");
        for (int i = 0; i < 25; i++) {
            reason(login.logIn("", ""));
        }

        assertThatThrownBy(() -> login.logIn("guessed", LoginFixture.PASSWORD)).isInstanceOf(TooMany.class);
        core.clock.advance(Duration.ofMinutes(5));
        token(login.logIn("guessed", LoginFixture.PASSWORD));
    }

    @Test
    void triesFromManyAddressesCountAgainstTheLogin() {
        login.login("hunted");
        for (int i = 0; i < 25; i++) {
            String address = "198.51.100." + i;
            String name = i % 2 == 0 ? "hunted" : "HUNTED@example.org";
            LogInAttempt attempt = new LogInAttempt(name, "x", new Visitor(address, address, ""));
            reason(core.run(() -> login.logIn.logIn(attempt)));
        }

        assertThatThrownBy(() -> login.logIn("hunted", LoginFixture.PASSWORD)).isInstanceOf(TooMany.class);
    }

    private String challenge(String name) {
        long id = login.login(name);
        String sealed = core.secrets.sealText(SECRET, User.otpOwner(id));
        core.execute("update app_user set otp_secret = '" + sealed + "', otp_required = true where id = " + id);
        LogInOutcome outcome = login.logIn(name, LoginFixture.PASSWORD);
        assertThat(outcome).isInstanceOf(LogInOutcome.SecondFactorNeeded.class);
        assertThat(core.select("select count(*) from login_session where user_id = " + id))
                .isEqualTo("0");
        return ((LogInOutcome.SecondFactorNeeded) outcome).challenge();
    }

    private LogInOutcome confirm(String challenge, String code) {
        return core.run(() -> login.confirmSecondFactor.confirm(challenge, code, LoginFixture.VISITOR));
    }

    private String code() {
        return Totp.ofBase32(SECRET).code(core.clock.instant().getEpochSecond() / 30);
    }

    @Test
    void aCodeOpensTheSessionOnce() {
        String challenge = challenge("careful");
        String code = code();

        String token = token(confirm(challenge, code));

        assertThat(login.session(token)).isPresent();
        assertThat(reason(confirm(challenge, code))).isEqualTo(Reason.WRONG_CODE);
    }

    @Test
    void aChallengeEndsWithTimeAndWithThePassword() {
        String challenge = challenge("slow");
        core.clock.advance(Duration.ofMinutes(11));
        assertThat(reason(confirm(challenge, code()))).isEqualTo(Reason.TOO_LATE);
        assertThat(reason(confirm("nonsense", code()))).isEqualTo(Reason.TOO_LATE);

        String other = challenge("changed");
        core.execute("update app_user set password_hash = 'x' where account_id in"
                + " (select id from account where username = 'changed')");
        assertThat(reason(confirm(other, code()))).isEqualTo(Reason.TOO_LATE);
    }

    @Test
    void theEleventhCodeWithinAnHourIsNotLookedAt() {
        String challenge = challenge("stormed");
        for (int i = 0; i < 10; i++) {
            assertThat(reason(confirm(challenge, "000000"))).isEqualTo(Reason.WRONG_CODE);
        }

        assertThatThrownBy(() -> confirm(challenge, code())).isInstanceOf(TooMany.class);
    }
}
