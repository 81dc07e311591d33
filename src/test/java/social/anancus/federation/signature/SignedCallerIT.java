package social.anancus.federation.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.FindActor;
import social.anancus.core.status.Viewer;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.federation.signature.DoorWorld.Person;
import social.anancus.platform.settings.ServerSettings;

/** Who reads is told by the signature of a GET, with and without AUTHORIZED_FETCH. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedCallerIT {
    private static final String STATUS = "/ap/users/1/statuses/2";

    private DoorWorld world;
    private SignedCaller open;
    private SignedCaller authorized;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new DoorWorld(folder);
        open = world.server.get(SignedCaller.class);
        authorized = new SignedCaller(
                world.server.get(VerifySignature.class),
                world.server.get(AdmittedDomains.class),
                world.server.get(FindActor.class),
                ServerSettings.of(Map.of("AUTHORIZED_FETCH", "true"), Map.of()));
    }

    @AfterAll
    void close() {
        world.close();
    }

    private RequestHead signed(Person person) {
        return world.get(STATUS).signed(person.keyId(), person.key()).head();
    }

    private long idOf(Person person) {
        return world.server.number("select id from account where uri = '" + person.uri() + "'");
    }

    private static void assertRefused(Reason reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void whoSignsIsTheRemoteViewer() {
        Person carol = world.mallory();

        Viewer viewer = open.require(signed(carol));

        assertThat(viewer).isEqualTo(Viewer.remote(idOf(carol)));
        assertThat(authorized.require(signed(carol))).isEqualTo(viewer);
        assertThat(authorized.ofActor(signed(carol))).contains(viewer);
    }

    @Test
    void whoDoesNotSignIsAnonymousOrWithAuthorizedFetchNobody() {
        RequestHead unsigned = world.get(STATUS).head();

        assertThat(open.require(unsigned)).isEqualTo(Viewer.anonymous());
        assertThat(open.ofActor(unsigned)).contains(Viewer.anonymous());
        assertRefused(Reason.NOT_SIGNED, () -> authorized.require(unsigned));
        assertThat(authorized.ofActor(unsigned)).isEqualTo(Optional.empty());
    }

    @Test
    void forAnActorNobodysKeyIsAskedForWithoutAuthorizedFetch() {
        Person stranger = world.person("r6.test", world.anotherKey());

        assertThat(open.ofActor(signed(stranger))).contains(Viewer.anonymous());
        assertThat(open.ofActor(world.get(STATUS).header("signature", "rubbish").head()))
                .contains(Viewer.anonymous());

        assertThat(world.server.http.askedAt("r6.test")).isZero();
    }

    @Test
    void aKeyThatNobodyConfirmsShowsWhatAllMaySeeOrWithAuthorizedFetchNothing() {
        String nobody = "https://r7.test/u/nobody";
        Person person = new Person(nobody, nobody + "#main-key", world.anotherKey());

        assertThat(open.require(signed(person))).isEqualTo(Viewer.anonymous());
        assertRefused(Reason.UNKNOWN_KEY, () -> authorized.require(signed(person)));
    }

    @Test
    void whileTheKeyCannotBeHadTheReaderIsPutOff() {
        Person person = world.person("r8.test", world.anotherKey());
        world.server.http.away(person.uri());

        assertRefused(Reason.TRY_LATER, () -> open.require(signed(person)));
    }

    @Test
    void theFormWithoutTheQueryIsTakenForAGetAndNotForAPost() {
        Person carol = world.mallory();
        RequestHead read = world.get("/ap/users/1/outbox")
                .signed(carol.keyId(), carol.key())
                .to("/ap/users/1/outbox?page=true")
                .head();

        assertThat(open.require(read)).isEqualTo(Viewer.remote(idOf(carol)));
        assertThat(world.deliver(world.post("/inbox", carol.like("1"))
                        .signed(carol.keyId(), carol.key())
                        .to("/inbox?page=true")))
                .isEqualTo(401);
    }

    @Test
    void aGetIsReadByRfc9421Too() {
        Person carol = world.mallory();
        String parameters = "created=" + world.server.clock.instant().getEpochSecond() + ";keyid=\"" + carol.keyId()
                + "\";alg=\"rsa-v1_5-sha256\"";

        assertThat(open.require(world.get(STATUS)
                        .message("@method @target-uri", parameters, carol.key())
                        .head()))
                .isEqualTo(Viewer.remote(idOf(carol)));
    }

    @Test
    void whoIsSuspendedReadsNothing() {
        Person carol = world.mallory();
        open.require(signed(carol));
        world.server.execute("update account set suspended_at = now(), suspension_origin = 'LOCAL' where uri = '"
                + carol.uri() + "'");

        assertRefused(Reason.SUSPENDED, () -> open.require(signed(carol)));
    }
}
