package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.support.CoreFixture;

/** Applications that people make themselves, and those that they have let in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnApplicationsIT {
    private CoreFixture core;
    private LoginFixture login;
    private CreateOwnApplication create;
    private ChangeOwnApplication change;
    private DeleteOwnApplication delete;
    private RenewOwnToken renewToken;
    private RenewClientSecret renewSecret;
    private ListAllowedApplications listAllowed;
    private TakeBackApplication takeBack;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        login = new LoginFixture(core);
        create = new CreateOwnApplication(core.createApplication, core.applications, core.users, login.maker);
        change = new ChangeOwnApplication(core.applications, core.tokens, core.users, login.events, core.clock);
        delete = new DeleteOwnApplication(core.applications, core.tokens, login.events, core.clock);
        renewToken =
                new RenewOwnToken(core.applications, core.tokens, core.users, login.maker, login.events, core.clock);
        renewSecret = new RenewClientSecret(core.applications, core.clock);
        listAllowed = new ListAllowedApplications(core.tokens);
        takeBack = new TakeBackApplication(core.tokens, login.events, core.clock);
    }

    @AfterAll
    void close() {
        core.close();
    }

    private static NewApplication bot(String name, String scopes) {
        return new NewApplication(name, null, List.of("urn:ietf:wg:oauth:2.0:oob"), scopes, null);
    }

    private OwnKeys made(long user, String scopes) {
        return core.run(() -> create.create(user, bot("Leaf of the Week", scopes)));
    }

    private boolean counts(String token) {
        return core.run(() -> core.authenticateToken.authenticate(token, "192.0.2.1")) instanceof TokenCheck.Valid;
    }

    private Scopes scopes(String token) {
        return ((TokenCheck.Valid) core.run(() -> core.authenticateToken.authenticate(token, "192.0.2.1")))
                .authentication()
                .scopes();
    }

    private long account(long user) {
        return core.run(() -> core.users.find(user).orElseThrow().account().id());
    }

    private void run(Runnable useCase) {
        core.run(() -> {
            useCase.run();
            return 0;
        });
    }

    @Test
    void anApplicationComesWithATokenThatActsForItsAuthor() {
        long alice = login.login("alice");
        OwnKeys keys = made(alice, "write:statuses");

        Authentication acting = ((TokenCheck.Valid)
                        core.run(() -> core.authenticateToken.authenticate(keys.accessToken(), "192.0.2.1")))
                .authentication();
        assertThat(Objects.requireNonNull(acting.person()).userId()).isEqualTo(alice);
        assertThat(acting.scopes()).hasToString("write:statuses");
        assertThat(core.run(() -> new ListOwnApplications(core.applications).list(account(alice))))
                .extracting(OwnApplication::id)
                .containsExactly(keys.applicationId());
    }

    @Test
    void anotherTokenTakesThePlaceOfTheFirst() {
        long bob = login.login("bob");
        OwnKeys keys = made(bob, "read");
        assertThat(counts(keys.accessToken())).isTrue();

        String fresh = core.run(() -> renewToken.renew(bob, keys.applicationId()));

        assertThat(counts(keys.accessToken())).isFalse();
        assertThat(counts(fresh)).isTrue();
    }

    @Test
    void anotherSecretTakesThePlaceOfTheFirst() {
        long carol = login.login("carol");
        OwnKeys keys = made(carol, "read");
        String fresh = core.run(() -> renewSecret.renew(account(carol), keys.applicationId()));

        Application read =
                core.run(() -> core.applications.find(keys.applicationId()).orElseThrow());
        assertThat(read.hasSecret(keys.clientSecret())).isFalse();
        assertThat(read.hasSecret(fresh)).isTrue();
    }

    @Test
    void otherScopesHoldForTheAuthorsTokenAtOnce() {
        long dan = login.login("dan");
        OwnKeys keys = made(dan, "read");
        assertThat(scopes(keys.accessToken())).hasToString("read");

        run(() -> change.change(dan, keys.applicationId(), bot("Leaf", "read write:media")));

        assertThat(scopes(keys.accessToken())).hasToString("read write:media");
        assertThatThrownBy(() -> run(() -> change.change(dan, keys.applicationId(), bot("", "nonsense"))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors())
                                .extracting(FieldError::field)
                                .containsExactly("name", "scopes"));
    }

    @Test
    void aDeletedApplicationActsForNobody() {
        long erin = login.login("erin");
        OwnKeys keys = made(erin, "read");
        assertThat(counts(keys.accessToken())).isTrue();

        run(() -> delete.delete(account(erin), keys.applicationId()));

        assertThat(counts(keys.accessToken())).isFalse();
    }

    @Test
    void nobodyTouchesTheApplicationsOfOthers() {
        long owner = login.login("owner");
        long other = login.login("other");
        OwnKeys keys = made(owner, "read");
        long id = keys.applicationId();
        FindOwnApplication find = new FindOwnApplication(core.applications);

        assertThatThrownBy(() -> core.run(() -> find.find(account(other), id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> core.run(() -> renewToken.renew(other, id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> core.run(() -> renewSecret.renew(account(other), id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(() -> change.change(other, id, bot("Mine", "read"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(() -> delete.delete(account(other), id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(() -> takeBack.takeBack(other, id))).isInstanceOf(NotFound.class);
        assertThat(counts(keys.accessToken())).isTrue();
    }

    @Test
    void takingBackEndsAllTokensOfAnApplicationAndShowsItNoMore() {
        long fay = login.login("fay");
        Application app = login.application("read write").application();
        String read = core.run(() -> login.maker.make(app, user(fay), Scopes.parse("read")))
                .text();
        String write = core.run(() -> login.maker.make(app, user(fay), Scopes.parse("write")))
                .text();
        assertThat(counts(read)).isTrue();
        assertThat(core.run(() -> listAllowed.list(fay))).singleElement().satisfies(allowed -> {
            assertThat(allowed.name()).isEqualTo("App");
            assertThat(allowed.scopes().names()).containsExactlyInAnyOrder("read", "write");
            assertThat(allowed.lastUsedAt()).isNotNull();
        });

        run(() -> takeBack.takeBack(fay, app.id()));

        assertThat(counts(read)).isFalse();
        assertThat(counts(write)).isFalse();
        assertThat(core.run(() -> listAllowed.list(fay))).isEmpty();
    }

    private User user(long id) {
        return core.users.find(id).orElseThrow();
    }
}
