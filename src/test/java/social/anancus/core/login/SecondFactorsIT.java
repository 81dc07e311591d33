package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.login.LogInOutcome.Reason;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.json.Json;
import social.anancus.platform.webauthn.WebAuthn;
import social.anancus.support.CoreFixture;
import social.anancus.support.SoftKey;

/** Code app, recovery codes and security keys from the first step to the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondFactorsIT {
    private static final String ORIGIN = "https://anancus.example";

    private CoreFixture core;
    private LoginFixture login;
    private BeginTotp beginTotp;
    private EnableTotp enableTotp;
    private RenewRecoveryCodes renewRecoveryCodes;
    private DisableTwoFactor disableTwoFactor;
    private ShowTwoFactor showTwoFactor;
    private ConfirmRecoveryCode confirmRecoveryCode;
    private BeginSecurityKey beginSecurityKey;
    private AddSecurityKey addSecurityKey;
    private RemoveSecurityKey removeSecurityKey;
    private AskForSecurityKey askForSecurityKey;
    private ConfirmSecurityKey confirmSecurityKey;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        login = new LoginFixture(core);
        TotpSetups setups = new TotpSetups(core.secrets, core.uris, core.clock);
        SecondFactorRepository factors = login.factors;
        SecondFactorNews news = new SecondFactorNews(core.secrets, login.events, core.clock);
        KeyChallenges challenges = new KeyChallenges(core.secrets, core.clock);
        WebAuthn webAuthn = new WebAuthn(new Json());
        beginTotp = new BeginTotp(setups, core.users);
        enableTotp = new EnableTotp(setups, login.limiter, core.users, factors, news, core.clock);
        renewRecoveryCodes = new RenewRecoveryCodes(core.users, factors, news, core.clock);
        disableTwoFactor = new DisableTwoFactor(core.users, core.roles, news, core.clock);
        showTwoFactor = new ShowTwoFactor(core.users, core.roles, factors);
        confirmRecoveryCode = new ConfirmRecoveryCode(login.tries, factors, news);
        beginSecurityKey = new BeginSecurityKey(core.users, factors, challenges, webAuthn, core.uris, core.secrets);
        addSecurityKey = new AddSecurityKey(core.users, factors, challenges, webAuthn, core.uris, news);
        removeSecurityKey = new RemoveSecurityKey(core.users, factors, news);
        askForSecurityKey = new AskForSecurityKey(login.challenges, factors, challenges, webAuthn, core.uris);
        confirmSecurityKey = new ConfirmSecurityKey(login.tries, factors, challenges, webAuthn, core.uris, core.clock);
    }

    @AfterAll
    void close() {
        core.close();
    }

    @BeforeEach
    void laterOn() {
        core.clock.advance(Duration.ofHours(2));
    }

    private String codeOf(TotpSetup setup) {
        return Totp.ofBase32(setup.secret()).code(core.clock.instant().getEpochSecond() / 30);
    }

    private List<String> enabled(long id) {
        TotpSetup setup = core.run(() -> beginTotp.begin(id, ""));
        return core.run(() -> enableTotp.enable(id, setup.sealed(), codeOf(setup)))
                .orElseThrow();
    }

    private String challenge(String name) {
        LogInOutcome outcome = login.logIn(name, LoginFixture.PASSWORD);
        assertThat(outcome).isInstanceOf(LogInOutcome.SecondFactorNeeded.class);
        return ((LogInOutcome.SecondFactorNeeded) outcome).challenge();
    }

    private LogInOutcome recover(String challenge, String code) {
        return core.run(() -> confirmRecoveryCode.confirm(challenge, code, LoginFixture.VISITOR));
    }

    private void addKey(long id, SoftKey key) {
        KeyCeremony asked = core.run(() -> beginSecurityKey.begin(id));
        String answer = key.create(asked.options(), ORIGIN);
        core.run(() -> {
            addSecurityKey.add(id, " Blue key ", asked.sealed(), answer);
            return id;
        });
    }

    private LogInOutcome show(String challenge, ConfirmSecurityKey.Answer answer) {
        return core.run(() -> confirmSecurityKey.confirm(challenge, answer, LoginFixture.VISITOR));
    }

    private ConfirmSecurityKey.Answer answer(String challenge, SoftKey key) {
        KeyCeremony asked = core.run(() -> askForSecurityKey.ask(challenge)).orElseThrow();
        return new ConfirmSecurityKey.Answer(asked.sealed(), key.sign(asked.options(), ORIGIN));
    }

    private List<SecurityNotice> told(long id) {
        return core.events.committed(SecurityChanged.class).stream()
                .filter(event -> event.userId() == id)
                .map(SecurityChanged::notice)
                .toList();
    }

    @Test
    void aCodeAppIsEnabledByItsFirstCodeAndItsSecretIsSealed() {
        long id = login.login("alice");
        TotpSetup setup = core.run(() -> beginTotp.begin(id, ""));

        assertThat(core.run(() -> enableTotp.enable(id, setup.sealed(), "000000")))
                .isEmpty();
        assertThat(login.logIn("alice", LoginFixture.PASSWORD)).isInstanceOf(LogInOutcome.Opened.class);
        assertThat(core.run(() -> beginTotp.begin(id, setup.sealed())))
                .as("the form that is shown again has the same secret")
                .isEqualTo(setup);
        List<String> codes = core.run(() -> enableTotp.enable(id, setup.sealed(), codeOf(setup)))
                .orElseThrow();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("(\\w{4}-){3}\\w{4}"));
        assertThat(setup.uri()).startsWith("otpauth://totp/anancus.example:alice?secret=");
        String plain = setup.secret().replace(" ", "");
        assertThat(plain).hasSize(32);
        assertThat(core.select("select otp_secret from app_user where id = " + id))
                .doesNotContain(plain);
        assertThat(core.select("select string_agg(encode(code_hash, 'escape'), ' ') from recovery_code"))
                .doesNotContain(codes.getFirst());
        assertThat(told(id)).containsExactly(SecurityNotice.TWO_FACTOR_ENABLED);
        String same = challenge("alice");
        assertThat(core.run(() -> login.confirmSecondFactor.confirm(same, codeOf(setup), LoginFixture.VISITOR)))
                .as("the code that enabled it does not log in as well")
                .isEqualTo(new LogInOutcome.Refused(Reason.WRONG_CODE));
        core.clock.advance(Duration.ofSeconds(30));
        assertThat(core.run(() -> login.confirmSecondFactor.confirm(same, codeOf(setup), LoginFixture.VISITOR)))
                .isInstanceOf(LogInOutcome.Opened.class);
    }

    @Test
    void theSetupOfSomebodyElseOrOfLongAgoDoesNotCount() {
        long id = login.login("bob");
        long other = login.login("carol");
        TotpSetup setup = core.run(() -> beginTotp.begin(id, ""));

        assertThat(core.run(() -> enableTotp.enable(other, setup.sealed(), codeOf(setup))))
                .isEmpty();
        core.clock.advance(Duration.ofMinutes(61));
        assertThat(core.run(() -> enableTotp.enable(id, setup.sealed(), codeOf(setup))))
                .isEmpty();
        assertThat(core.run(() -> enableTotp.enable(id, "nonsense", "000000"))).isEmpty();
    }

    @Test
    void aRecoveryCodeLetsInOnceHoweverItIsSpelt() {
        long id = login.login("forgetful");
        long other = login.login("neighbour");
        List<String> codes = enabled(id);
        List<String> others = enabled(other);
        String spelt = codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " ");

        assertThat(recover(challenge("forgetful"), spelt)).isInstanceOf(LogInOutcome.Opened.class);
        assertThat(recover(challenge("forgetful"), codes.getFirst()))
                .isEqualTo(new LogInOutcome.Refused(Reason.WRONG_RECOVERY_CODE));
        assertThat(recover(challenge("forgetful"), others.getFirst()))
                .isEqualTo(new LogInOutcome.Refused(Reason.WRONG_RECOVERY_CODE));
        assertThat(recover(challenge("forgetful"), "x".repeat(100_000)))
                .isEqualTo(new LogInOutcome.Refused(Reason.WRONG_RECOVERY_CODE));
        assertThat(recover("nonsense", codes.get(1))).isEqualTo(new LogInOutcome.Refused(Reason.TOO_LATE));
        assertThat(core.run(() -> showTwoFactor.show(id)).codesLeft()).isEqualTo(9);
        assertThat(told(id)).contains(SecurityNotice.RECOVERY_CODE_USED);
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        long id = login.login("printing");
        List<String> old = enabled(id);
        List<String> fresh = core.run(() -> renewRecoveryCodes.renew(id));

        assertThat(recover(challenge("printing"), old.getFirst())).isInstanceOf(LogInOutcome.Refused.class);
        assertThat(recover(challenge("printing"), fresh.getFirst())).isInstanceOf(LogInOutcome.Opened.class);
        assertThat(told(id)).contains(SecurityNotice.RECOVERY_CODES_CHANGED);
        long without = login.login("without");
        assertThatThrownBy(() -> core.run(() -> renewRecoveryCodes.renew(without)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void triesAreCountedOverAllKindsOfSecondFactors() {
        long id = login.login("stormed");
        List<String> codes = enabled(id);
        String challenge = challenge("stormed");
        for (int i = 0; i < 5; i++) {
            recover(challenge, "wrong");
        }
        for (int i = 0; i < 4; i++) {
            core.run(() -> login.confirmSecondFactor.confirm(challenge, "000000", LoginFixture.VISITOR));
        }

        assertThatThrownBy(() -> recover(challenge, codes.getFirst())).isInstanceOf(TooMany.class);
    }

    @Test
    void aSecurityKeyLogsInAndEachAnswerCountsOnce() {
        long id = login.login("keyed");
        enabled(id);
        SoftKey key = new SoftKey();
        addKey(id, key);
        String challenge = challenge("keyed");
        ConfirmSecurityKey.Answer answer = answer(challenge, key);

        assertThat(show(challenge, answer)).isInstanceOf(LogInOutcome.Opened.class);
        assertThat(show(challenge, answer)).isEqualTo(new LogInOutcome.Refused(Reason.WRONG_KEY));
        core.clock.advance(Duration.ofSeconds(1));
        assertThat(show(challenge, answer(challenge, key))).isInstanceOf(LogInOutcome.Opened.class);
        assertThat(show(challenge, answer(challenge, new SoftKey())))
                .isEqualTo(new LogInOutcome.Refused(Reason.WRONG_KEY));
        SecurityKey shown = core.run(() -> showTwoFactor.show(id)).keys().getFirst();
        assertThat(shown.name()).isEqualTo("Blue key");
        assertThat(shown.lastUsedAt()).isNotNull();
        assertThat(told(id)).contains(SecurityNotice.WEBAUTHN_ENABLED);
    }

    @Test
    void aKeyThatIsRemovedOrOfSomebodyElseDoesNotCount() {
        long id = login.login("losing");
        long other = login.login("finding");
        enabled(id);
        enabled(other);
        SoftKey key = new SoftKey();
        addKey(id, key);
        addKey(other, new SoftKey());
        long keyId = core.run(() -> showTwoFactor.show(id)).keys().getFirst().id();

        assertThat(show(challenge("finding"), answer(challenge("finding"), key)))
                .isEqualTo(new LogInOutcome.Refused(Reason.WRONG_KEY));
        assertThatThrownBy(() -> addKey(other, key)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> remove(other, keyId)).isInstanceOf(NotFound.class);
        String challenge = challenge("losing");
        ConfirmSecurityKey.Answer answer = answer(challenge, key);
        remove(id, keyId);
        assertThat(show(challenge, answer)).isEqualTo(new LogInOutcome.Refused(Reason.WRONG_KEY));
        assertThat(core.run(() -> askForSecurityKey.ask(challenge))).isEmpty();
        assertThat(told(id)).endsWith(SecurityNotice.WEBAUTHN_DISABLED);
    }

    private void remove(long id, long keyId) {
        core.run(() -> {
            removeSecurityKey.remove(id, keyId);
            return id;
        });
    }

    @Test
    void keysStandBesideACodeAppOnly() {
        long id = login.login("eager");

        assertThatThrownBy(() -> core.run(() -> beginSecurityKey.begin(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void turningItOffTakesEverythingAway() {
        long id = login.login("tired");
        enabled(id);
        addKey(id, new SoftKey());
        core.run(() -> {
            disableTwoFactor.disable(id);
            return id;
        });

        assertThat(login.logIn("tired", LoginFixture.PASSWORD)).isInstanceOf(LogInOutcome.Opened.class);
        assertThat(core.run(() -> showTwoFactor.show(id))).isEqualTo(new TwoFactor(false, false, 0, 10, List.of()));
        assertThat(told(id)).endsWith(SecurityNotice.TWO_FACTOR_DISABLED);
    }

    @Test
    void whereTheRoleDemandsItItStaysOn() {
        long id = login.login("bound");
        enabled(id);
        core.execute("update app_user set role_id = (select id from role where name = 'Owner') where id = " + id);
        core.execute("update role set require_2fa = true where name = 'Owner'");
        try {
            assertThatThrownBy(() -> core.run(() -> {
                        disableTwoFactor.disable(id);
                        return id;
                    }))
                    .isInstanceOf(NotPermitted.class);
        } finally {
            core.execute("update role set require_2fa = false where name = 'Owner'");
        }
    }

    @Test
    void anOperatorTakesAllOfItAway() {
        long id = login.login("helped");
        enabled(id);
        addKey(id, new SoftKey());
        core.run(() -> core.modifyAccount.modify(
                "helped", new LoginChange(null, false, null, false, null, false, null, true)));

        assertThat(core.run(() -> showTwoFactor.show(id))).isEqualTo(new TwoFactor(false, false, 0, 10, List.of()));
    }
}
