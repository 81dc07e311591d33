package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.support.CoreFixture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModifyAccountIT {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private CoreFixture core;
    private String name = "";

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
    }

    @AfterAll
    void close() {
        core.close();
    }

    @BeforeEach
    void makeALogin() {
        name = "alice" + COUNT.incrementAndGet();
        NewAccount wanted = new NewAccount(name, name + "@example.org", true, true, "Moderator", null, true);
        core.run(() -> core.createAccount.create(wanted, core.someCredentials()));
    }

    private LoginSummary modify(LoginChange change) {
        return core.run(() -> core.modifyAccount.modify(name, change));
    }

    private static LoginChange role(@Nullable String role, boolean remove) {
        return new LoginChange(role, remove, null, false, null, false, null, false);
    }

    private static LoginChange email(String email, boolean confirm) {
        return new LoginChange(null, false, email, confirm, null, false, null, false);
    }

    private static LoginChange enabled(boolean enabled) {
        return new LoginChange(null, false, null, false, enabled, false, null, false);
    }

    @Test
    void aRoleIsGivenAndTaken() {
        assertThat(modify(role("admin", false)).role()).isEqualTo("Admin");
        assertThat(modify(role(null, true)).role()).isNull();
        assertThatThrownBy(() -> modify(role("King", false)))
                .isInstanceOf(Invalid.class)
                .hasMessage("Validation failed: Role is not included in the list");
    }

    @Test
    void anotherAddressCountsOnceItIsConfirmed() {
        LoginSummary waiting = modify(email("New." + name + "@example.org", false));

        assertThat(waiting.email()).isEqualTo(name + "@example.org");
        assertThat(waiting.unconfirmedEmail()).isEqualTo("new." + name + "@example.org");
        long userId =
                core.run(() -> core.users.findByUsername(name).orElseThrow().id());
        assertThat(core.events.committed(ConfirmationNeeded.class)).contains(new ConfirmationNeeded(userId));

        LoginSummary confirmed = modify(new LoginChange(null, false, null, true, null, false, null, false));
        assertThat(confirmed.email()).isEqualTo("new." + name + "@example.org");
        assertThat(confirmed.unconfirmedEmail()).isNull();
    }

    @Test
    void anOperatorCanVouchForAnAddress() {
        assertThat(modify(email("other." + name + "@example.org", true)).email())
                .isEqualTo("other." + name + "@example.org");
    }

    @Test
    void anAddressThatSomebodyHasIsRefused() {
        NewAccount bob = new NewAccount("b" + name, "b" + name + "@example.org", true, true, null, null, true);
        core.run(() -> core.createAccount.create(bob, core.someCredentials()));

        assertThatThrownBy(() -> modify(email("B" + name + "@example.org", true)))
                .hasMessage("Validation failed: Email has already been taken");
    }

    @Test
    void aLoginIsFrozenAndThawed() {
        assertThat(modify(enabled(false)).disabled()).isTrue();
        assertThat(modify(enabled(true)).disabled()).isFalse();
        long userId =
                core.run(() -> core.users.findByUsername(name).orElseThrow().id());
        assertThat(core.events.committed(LoginChanged.class)).contains(new LoginChanged(userId));
    }

    @Test
    void whoWaitedForApprovalIsToldOnceThatItIsThere() {
        LoginChange approve = new LoginChange(null, false, null, false, null, true, null, false);
        core.execute("update app_user set approved = false where email = '" + name + "@example.org'");
        long userId =
                core.run(() -> core.users.findByUsername(name).orElseThrow().id());

        assertThat(modify(approve).approved()).isTrue();
        assertThat(modify(approve).approved()).isTrue();

        SecurityChanged told = new SecurityChanged(userId, SecurityNotice.APPROVED, name + "@example.org");
        assertThat(core.events.committed(SecurityChanged.class)).containsOnlyOnce(told);
    }

    @Test
    void whoHasNotProvenTheAddressLearnsOfTheApprovalThen() {
        LoginChange approve = new LoginChange(null, false, null, false, null, true, null, false);
        core.execute(
                "update app_user set approved = false, confirmed_at = null where email = '" + name + "@example.org'");
        long userId =
                core.run(() -> core.users.findByUsername(name).orElseThrow().id());

        assertThat(modify(approve).approved()).isTrue();

        assertThat(core.events.committed(SecurityChanged.class)).noneMatch(event -> event.userId() == userId);
    }

    @Test
    void aNewPasswordReplacesTheOldOneAndEveryToken() {
        NewApplication wanted =
                new NewApplication("App " + name, null, List.of("urn:ietf:wg:oauth:2.0:oob"), "read", null);
        core.run(() -> core.createApplication.create(wanted));
        String token = core.run(() -> core.issueAccessToken.issue(new TokenRequest("App " + name, name, null)))
                .token();
        NewPassword password = core.credentials.password(null);

        modify(new LoginChange(null, false, null, false, null, false, password, false));

        String hash =
                core.run(() -> core.users.findByUsername(name).orElseThrow().passwordHash());
        assertThat(core.passwords.verify(password.text(), hash)).isTrue();
        assertThat(core.run(() -> core.authenticateToken.authenticate(token, "192.0.2.1")))
                .isInstanceOf(TokenCheck.Revoked.class);
    }

    @Test
    void theSecondFactorIsDropped() {
        core.execute("update app_user set otp_secret = 'sealed', otp_required = true, consumed_timestep = 7"
                + " where email = '" + name + "@example.org'");

        modify(new LoginChange(null, false, null, false, null, false, null, true));

        User user = core.run(() -> core.users.findByUsername(name).orElseThrow());
        assertThat(user.requiresOtp()).isFalse();
        assertThat(user.sealedOtpSecret()).isNull();
    }

    @Test
    void aLoginThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> core.run(() -> core.modifyAccount.modify("nobody_here", role("Admin", false))))
                .isInstanceOf(NotFound.class);
    }
}
