package social.anancus.federation.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.federation.inbox.InboxDoor;
import social.anancus.federation.signature.DoorWorld.Person;
import social.anancus.support.EndlessBody;

/** What an inbox takes: how much, of which type, and in which packing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorLimitCasesIT {
    private static final int MIB = 1024 * 1024;

    private DoorWorld world;
    private Person mallory;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new DoorWorld(folder);
        mallory = world.mallory();
    }

    @AfterAll
    void close() {
        world.close();
    }

    /** An activity of this many bytes. */
    private Sent ofSize(int bytes) {
        String json = mallory.like("size" + bytes);
        String padded = json.substring(0, json.length() - 1) + ",\"content\":\"";
        return world.post("/inbox", padded + "x".repeat(bytes - padded.length() - 2) + "\"}");
    }

    private Sent signed(Sent sent) {
        return sent.signed(mallory.keyId(), mallory.key());
    }

    @Test
    void res01OneMebibyteIsTakenAndOneByteMoreIs413WithAndWithoutALength() {
        Sent most = signed(ofSize(MIB));
        Sent more = signed(ofSize(MIB + 1));

        assertThat(world.deliver(most)).isEqualTo(202);
        assertThat(world.effect(() -> {
                    assertThat(world.deliver(more)).isEqualTo(413);
                    assertThat(world.deliver(more, -1)).isEqualTo(413);
                }))
                .isEmpty();
    }

    @Test
    void res01OfABodyWithoutEndNoMoreThanOneMebibyteIsRead() {
        EndlessBody endless = new EndlessBody();

        assertThatThrownBy(() -> receive(signed(ofSize(1000)), endless))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThat(endless.bytesRead()).isLessThanOrEqualTo(MIB + 1);
    }

    @Test
    void ofWhatIsNotSignedNothingIsRead() {
        InputStream trap = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the body was read");
            }
        };

        assertThatThrownBy(() -> receive(ofSize(1000), trap)).isInstanceOf(Refused.class);
    }

    private void receive(Sent sent, InputStream body) throws IOException {
        world.server.get(InboxDoor.class).receive(sent.head(), -1, body, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded", "", "activity+json"})
    void anotherTypeIs415(String type) {
        List<String> effect = world.effect(() -> assertThat(world.deliver(
                        signed(world.post("/inbox", mallory.like("type")).header("content-type", type))))
                .isEqualTo(415));

        assertThat(effect).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/activity+json",
                "application/activity+json; charset=utf-8",
                "Application/LD+JSON; profile=\"https://www.w3.org/ns/activitystreams\"",
            })
    void bothTypesOfActivitiesAreTaken(String type) {
        String id = "type" + type.hashCode();

        assertThat(world.deliver(signed(world.post("/inbox", mallory.like(id)).header("content-type", type))))
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void res03APackedBodyIs415(String encoding) {
        assertThat(world.deliver(
                        signed(world.post("/inbox", mallory.like("packed")).header("content-encoding", encoding))))
                .isEqualTo(415);
    }
}
