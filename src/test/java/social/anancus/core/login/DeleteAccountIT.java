package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.Account;
import social.anancus.platform.error.NotFound;
import social.anancus.support.CoreFixture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeleteAccountIT {
    private CoreFixture core;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
    }

    @AfterAll
    void close() {
        core.close();
    }

    private void create(String name) {
        NewAccount wanted = new NewAccount(name, name + "@example.org", true, true, null, null, true);
        core.run(() -> core.createAccount.create(wanted, core.someCredentials()));
    }

    @Test
    void theLoginGoesWithItsTokensAndTheProfileIsWiped() {
        create("alice");
        core.execute(
                "update account set display_name = 'Alice', note = 'me', fields = '[{\"name\":\"a\",\"value\":\"b\"}]',"
                        + " also_known_as = '{https://old.example/alice}', avatar_key = 'k' where username = 'alice'");
        NewApplication app = new NewApplication("App", null, List.of("urn:ietf:wg:oauth:2.0:oob"), "read", null);
        core.run(() -> core.createApplication.create(app));
        String token = core.run(() -> core.issueAccessToken.issue(new TokenRequest("app", "alice", null)))
                .token();

        LoginSummary deleted = core.run(() -> core.deleteAccount.delete("Alice@example.org"));

        assertThat(deleted.username()).isEqualTo("alice");
        Account account = core.run(() -> core.accounts.find(deleted.accountId()).orElseThrow());
        assertThat(account.isDeleted()).isTrue();
        assertThat(account.isSuspended()).isTrue();
        assertThat(account.displayName()).isEmpty();
        assertThat(account.note()).isEmpty();
        assertThat(account.fields()).isEmpty();
        assertThat(account.alsoKnownAs()).isEmpty();
        assertThat(account.avatar().key()).isNull();
        assertThat(account.sealedPrivateKey()).isNotNull();
        assertThat(core.select("select count(*) from app_user where email = 'alice@example.org'"))
                .isEqualTo("0");
        assertThat(core.run(() -> core.authenticateToken.authenticate(token, "192.0.2.1")))
                .isInstanceOf(TokenCheck.Unknown.class);
        assertThat(core.events.committed(AccountDeleted.class)).contains(new AccountDeleted(account.id()));
    }

    @Test
    void theNameIsNeverGivenAgain() {
        create("Lou");
        core.run(() -> core.deleteAccount.delete("lou"));

        assertThatThrownBy(() -> create("LOU")).hasMessage("Validation failed: Username has already been taken");
        core.execute("delete from account where username = 'Lou'");
        assertThatThrownBy(() -> create("lou")).hasMessage("Validation failed: Username has already been taken");
    }

    @Test
    void whoIsNotThereCannotBeDeleted() {
        assertThatThrownBy(() -> core.run(() -> core.deleteAccount.delete("nobody_here")))
                .isInstanceOf(NotFound.class);
    }
}
