package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.Account;
import social.anancus.platform.crypto.KeyPairs;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.FieldError.Code;
import social.anancus.platform.error.Invalid;
import social.anancus.support.CoreFixture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreateAccountIT {
    private CoreFixture core;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
    }

    @AfterAll
    void close() {
        core.close();
    }

    private CreatedAccount create(NewAccount wanted) {
        return create(wanted, core.someCredentials());
    }

    private CreatedAccount create(NewAccount wanted, NewCredentials credentials) {
        return core.run(() -> core.createAccount.create(wanted, credentials));
    }

    private static NewAccount signUp(@Nullable String username, @Nullable String email) {
        return new NewAccount(username, email, false, false, null, null, false);
    }

    @Test
    void anAccountHasItsKeysItsLoginAndItsCounters() {
        CreatedAccount created = create(new NewAccount("Alice", "Alice@Example.org", true, false, "Owner", "de", true));

        LoginSummary login = created.login();
        assertThat(login.username()).isEqualTo("Alice");
        assertThat(login.email()).isEqualTo("alice@example.org");
        assertThat(login.role()).isEqualTo("Owner");
        assertThat(login.confirmed()).isTrue();
        assertThat(login.approved()).isTrue();
        Account account = core.run(() -> core.accounts.findLocal("ALICE").orElseThrow());
        assertThat(account.uri(core.uris)).isEqualTo("https://anancus.example/ap/users/" + account.id());
        String privateKey =
                core.secrets.openText(String.valueOf(account.sealedPrivateKey()), Account.keyOwner(account.id()));
        assertThat(KeyPairs.readPrivate(privateKey).getModulus())
                .isEqualTo(
                        KeyPairs.readPublic(String.valueOf(account.publicKey())).getModulus());
        assertThat(core.run(() -> core.accounts.findStat(account.id()))).isPresent();
        assertThat(core.run(() -> core.users.findByLogin("alice@EXAMPLE.org"))
                        .orElseThrow()
                        .locale())
                .isEqualTo("de");
        assertThat(core.events.committed(AccountCreated.class))
                .anyMatch(event -> event.accountId() == account.id() && event.approved());
    }

    @Test
    void aGeneratedPasswordIsTheOneThatOpensTheLogin() {
        String password = create(signUp("bob", "bob@example.org")).generatedPassword();

        String hash =
                core.run(() -> core.users.findByUsername("bob").orElseThrow().passwordHash());
        assertThat(core.passwords.verify(String.valueOf(password), hash)).isTrue();
    }

    @Test
    void aChosenPasswordIsNotShownAgain() {
        CreatedAccount created = create(
                signUp("chosen", "chosen@example.org"),
                new NewCredentials(
                        core.credentials.password("a password of mine"),
                        core.someCredentials().publicKey(),
                        core.someCredentials().privateKey()));

        assertThat(created.generatedPassword()).isNull();
    }

    @Test
    void anUnconfirmedLoginAsksForTheProofOfItsAddress() {
        create(signUp("unconfirmed", "unconfirmed@example.org"));

        User user = core.run(() -> core.users.findByUsername("unconfirmed").orElseThrow());
        assertThat(user.isConfirmed()).isFalse();
        assertThat(core.events.committed(ConfirmationNeeded.class)).contains(new ConfirmationNeeded(user.id()));
        String token =
                core.run(() -> core.issueConfirmationToken.issue(user.id()).token());
        assertThat(core.select("select encode(confirmation_token_hash, 'hex') from app_user where id = " + user.id()))
                .isNotEqualTo(token)
                .hasSize(64);
    }

    @Test
    void everyMistakeIsTold() {
        assertThatThrownBy(() -> create(
                        signUp("not a name", "nonsense"),
                        new NewCredentials(core.credentials.password("short"), "", "")))
                .isInstanceOfSatisfying(Invalid.class, invalid -> {
                    assertThat(invalid)
                            .hasMessage(
                                    "Validation failed: Username must contain only letters, numbers and underscores,"
                                            + " Email is invalid, Password is too short (minimum is 8 characters)");
                    assertThat(invalid.errors())
                            .extracting(FieldError::field, FieldError::code)
                            .containsExactly(
                                    tuple("username", Code.INVALID),
                                    tuple("email", Code.INVALID),
                                    tuple("password", Code.TOO_SHORT));
                });
    }

    @Test
    void aNameOrAnAddressIsGivenOnceWhateverItsCase() {
        create(signUp("carol", "carol@example.org"));

        assertThatThrownBy(() -> create(signUp("CAROL", "CAROL@example.org")))
                .isInstanceOf(Invalid.class)
                .hasMessage("Validation failed: Username has already been taken, Email has already been taken");
    }

    @Test
    void reservedNamesAreForTheOperatorOnly() {
        for (String name : List.of("admin", "Adm1n", "_r00t_", "the_anancus_team")) {
            assertThatThrownBy(() -> create(signUp(name, "someone@example.org")))
                    .as(name)
                    .hasMessage("Validation failed: Username is reserved");
        }
        create(new NewAccount("admin", "admin@localhost", true, true, null, null, true));
    }

    @Test
    void whereModeratorsLookAtEachANewLoginWaits() {
        core.execute("insert into instance_setting values ('registrations_mode', '\"approved\"', now())");
        try {
            assertThat(create(signUp("pending", "pending@example.org")).login().approved())
                    .isFalse();
            NewAccount approved = new NewAccount("waved_in", "wi@example.org", false, true, null, null, false);
            assertThat(create(approved).login().approved()).isTrue();
        } finally {
            core.execute("delete from instance_setting");
        }
    }

    @Test
    void anUnknownRoleIsRefused() {
        assertThatThrownBy(() -> create(new NewAccount("dave", "dave@example.org", true, true, "King", null, true)))
                .hasMessage("Validation failed: Role is not included in the list");
    }
}
