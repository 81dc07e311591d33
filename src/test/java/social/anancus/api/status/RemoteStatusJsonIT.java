package social.anancus.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.media.MediaType;
import social.anancus.core.media.PixelSize;
import social.anancus.core.status.RemoteStatus;
import social.anancus.core.status.RemoteStatusFixture;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;
import social.anancus.platform.json.Json;
import social.anancus.support.JsonMappers;

/** Statuses of other servers as clients see them. */
class RemoteStatusJsonIT {
    @TempDir
    private Path folder;

    private final Json json = new Json();
    private RemoteStatusFixture world;
    private StatusJsonMapper mapper;

    @BeforeEach
    void open() {
        world = new RemoteStatusFixture(folder);
        mapper = JsonMappers.cold(world.core).statuses();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private @Nullable JsonNode json(long status, Viewer viewer) {
        Map<Long, StatusJson> all = world.core.run(() -> mapper.toJson(List.of(status), viewer));
        return all.containsKey(status) ? json.toTree(all.get(status)) : null;
    }

    @Test
    void everythingInItIsShownWithTheAddressesOfItsServer() {
        long alice = world.local.person();
        long carol = world.author("carol");
        long dave = world.author("dave");
        long parent = world.received(world.said("1", dave));
        world.core.execute(
                "insert into custom_emoji (shortcode, domain, image_remote_url, created_at, updated_at) values"
                        + " ('blobcat', 'remote.example', 'https://remote.example/blobcat.png', now(), now()), ('blobcat', null,"
                        + " 'https://anancus.example/ours.png', now(), now())");
        long status = world.received(world.said("2", carol)
                .text("<p>hello :blobcat:</p>")
                .answers(RemoteStatusFixture.uri("1"))
                .mentions(dave, alice)
                .tags("Cats")
                .media(List.of(new RemoteStatus.Media(
                        "https://media.example/1.png",
                        MediaType.IMAGE,
                        "a cat",
                        "LEHV6n",
                        null,
                        new PixelSize(640, 480),
                        "https://media.example/small.png")))
                .poll(new RemoteStatus.Poll(
                        List.of(new RemoteStatus.Option("yes", 3), new RemoteStatus.Option("no", 4)),
                        false,
                        world.core.clock.instant().plus(Duration.ofHours(1)),
                        false,
                        null))
                .hints(new RemoteStatus.Hints(7L, 8L, null)));
        JsonNode shown = json(status, Viewer.local(alice));
        assertThat(shown).isNotNull();
        assertThat(shown.get("uri").asText()).isEqualTo("https://remote.example/notes/2");
        assertThat(shown.get("url").asText()).isEqualTo("https://remote.example/notes/2.html");
        assertThat(shown.get("content").asText()).isEqualTo("<p>hello :blobcat:</p>");
        assertThat(shown.get("in_reply_to_id").asText()).isEqualTo(String.valueOf(parent));
        assertThat(shown.get("in_reply_to_account_id").asText()).isEqualTo(String.valueOf(dave));
        assertThat(shown.get("favourites_count").asLong()).isEqualTo(7);
        assertThat(shown.get("reblogs_count").asLong()).isEqualTo(8);
        assertThat(shown.get("emojis")).hasSize(1);
        assertThat(shown.at("/emojis/0/url").asText()).doesNotContain("ours");
        assertThat(shown.at("/mentions/0/acct").asText()).isEqualTo("dave@remote.example");
        assertThat(shown.at("/mentions/0/url").asText()).isEqualTo("https://remote.example/@dave");
        assertThat(shown.at("/mentions/1/url").asText()).startsWith("https://anancus.example/@");
        assertThat(shown.at("/tags/0/url").asText()).isEqualTo("https://anancus.example/tags/cats");
        assertThat(shown.at("/media_attachments/0/type").asText()).isEqualTo("image");
        assertThat(shown.at("/media_attachments/0/remote_url").asText()).isEqualTo("https://media.example/1.png");
        assertThat(shown.at("/media_attachments/0/url").asText()).isNotEmpty();
        assertThat(shown.at("/media_attachments/0/meta/original/width").asInt()).isEqualTo(640);
        assertThat(shown.at("/poll/votes_count").asLong()).isEqualTo(7);
        assertThat(shown.at("/poll/voted").asBoolean()).isFalse();
        assertThat(shown.path("application").isObject()).isFalse();
        JsonNode author = shown.get("account");
        assertThat(author.get("acct").asText()).isEqualTo("carol@remote.example");
        assertThat(author.get("uri").asText()).isEqualTo("https://remote.example/users/carol");
        assertThat(author.get("url").asText()).isEqualTo("https://remote.example/@carol");
        assertThat(author.get("note").asText()).isEqualTo("<p>I am <b>here</b></p>");
        assertThat(author.get("avatar").asText()).doesNotContain("missing");
        assertThat(author.at("/fields/0/value").asText()).contains("https://carol.example");
    }

    @Test
    void aReblogOfAnotherServerShowsWhatItShares() {
        long alice = world.local.person();
        long carol = world.author("carol");
        long status = world.received(world.said("1", carol));
        long reblog = world.reblog("b1", world.author("dave"), status);
        JsonNode shown = json(reblog, Viewer.local(alice));
        assertThat(shown).isNotNull();
        assertThat(shown.get("uri").asText()).isEqualTo("https://remote.example/notes/b1");
        assertThat(shown.at("/reblog/uri").asText()).isEqualTo("https://remote.example/notes/1");
        assertThat(shown.at("/account/acct").asText()).isEqualTo("dave@remote.example");
        assertThat(shown.at("/reblog/reblogs_count").asLong()).isEqualTo(1);
    }

    @Test
    void whatIsNotForTheViewerIsNotShown() {
        long alice = world.local.person();
        long carol = world.author("carol");
        long direct =
                world.received(world.said("1", carol).to(Visibility.DIRECT).mentions(alice));
        assertThat(json(direct, Viewer.local(alice))).isNotNull();
        assertThat(json(direct, Viewer.local(world.local.person()))).isNull();
        assertThat(json(direct, Viewer.anonymous())).isNull();
        world.core.execute("update account set suspended_at = now(), suspension_origin = 'LOCAL' where id = " + carol);
        assertThat(json(direct, Viewer.local(alice))).isNull();
    }
}
