package social.anancus.it.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.anancus.support.peer.FederatedServer;
import social.anancus.support.peer.FedifyPeers;
import social.anancus.support.peer.MockFediverse;
import social.anancus.support.peer.Proof.Scheme;

/** A server of others, made with Fedify, and ours. It needs npm; without it, it says so and is skipped. */
class FedifyIT {
    private static @Nullable FedifyPeers started;
    private static FedifyPeers fedify;
    private static FederatedServer server;
    private static final Map<Scheme, Inhabitant> PEOPLE = new EnumMap<>(Scheme.class);

    @BeforeAll
    static void start() {
        started = FedifyPeers.start(MockFediverse.shared()).orElse(null);
        if (started == null) {
            abort("Fedify is not there");
        }
        fedify = started;
        server = FederatedServer.one();
        PEOPLE.put(Scheme.CAVAGE, Inhabitant.of(server, "cora"));
        PEOPLE.put(Scheme.RFC_9421, Inhabitant.of(server, "rita"));
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    private static Inhabitant person(Scheme scheme) {
        return Objects.requireNonNull(PEOPLE.get(scheme));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheyDoArrivesHere(Scheme scheme) {
        Inhabitant person = person(scheme);
        String fay = person.find(fedify.handle(scheme));
        assertThat(person.api()
                        .get("/api/v1/accounts/" + fay)
                        .ok()
                        .path("display_name")
                        .asText())
                .isEqualTo("Fedify's fay");
        person.follow(fay);

        String note = fedify.tell(scheme, "create", "content", "<p>hello from Fedify</p>");
        JsonNode seen = person.awaitHome("hello from Fedify");
        assertThat(seen.path("uri").asText()).isEqualTo(note);
        String here = seen.path("id").asText();

        fedify.tell(scheme, "update", "id", note, "content", "<p>hello, edited</p>");
        JsonNode edited = person.awaitStatus(here, "the edit", status -> Inhabitant.has(status, "hello, edited"));
        assertThat(edited.path("edited_at").isNull()).isFalse();

        fedify.tell(scheme, "delete", "id", note);
        person.awaitGone(here);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheyDoWithOurStatusesArrivesHere(Scheme scheme) {
        Inhabitant person = person(scheme);
        JsonNode status = person.post("status", "react to me");
        String id = status.path("id").asText();
        String uri = status.path("uri").asText();

        String like = fedify.tell(scheme, "like", "about", uri, "owner", person.actor());
        person.awaitNotification(
                "favourite", it -> it.path("status").path("id").asText().equals(id));
        assertThat(person.status(id).path("favourites_count").asInt()).isEqualTo(1);
        fedify.tell(scheme, "unlike", "id", like, "about", uri, "owner", person.actor());
        person.awaitStatus(id, "no favourite", it -> it.path("favourites_count").asInt() == 0);

        String boost = fedify.tell(scheme, "announce", "about", uri, "owner", person.actor());
        person.awaitNotification(
                "reblog", it -> it.path("status").path("id").asText().equals(id));
        assertThat(person.status(id).path("reblogs_count").asInt()).isEqualTo(1);
        fedify.tell(scheme, "unannounce", "id", boost, "about", uri, "owner", person.actor());
        person.awaitStatus(id, "no boost", it -> it.path("reblogs_count").asInt() == 0);

        String reply = fedify.tell(
                scheme,
                "create",
                "content",
                "<p>a reply</p>",
                "inReplyTo",
                uri,
                "owner",
                person.actor(),
                "mention",
                "@" + person.handle());
        JsonNode mention = person.awaitNotification("mention", it -> Inhabitant.has(it.path("status"), "a reply"));
        assertThat(mention.path("status").path("uri").asText()).isEqualTo(reply);
        assertThat(mention.path("status").path("in_reply_to_id").asText()).isEqualTo(id);
        assertThat(person.status(id).path("replies_count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatWeDoArrivesThere(Scheme scheme) {
        Inhabitant person = person(scheme);
        String actor = person.actor();
        fedify.tell(scheme, "follow", "about", actor);
        fedify.awaitReceived(scheme, "Accept", it -> it.path("actor").asText().equals(actor));
        person.awaitNotification(
                "follow", it -> it.path("account").path("acct").asText().equals(fedify.handle(scheme)));

        JsonNode posted = person.post("status", "hello Fedify");
        String uri = posted.path("uri").asText();
        String id = posted.path("id").asText();
        JsonNode create =
                fedify.awaitReceived(scheme, "Create", it -> object(it).equals(uri));
        assertThat(create.path("object").path("content").asText()).contains("hello Fedify");

        person.api()
                .form("PUT", "/api/v1/statuses/" + id, "status", "hello, edited")
                .ok();
        JsonNode update =
                fedify.awaitReceived(scheme, "Update", it -> object(it).equals(uri));
        assertThat(update.path("object").path("content").asText()).contains("hello, edited");

        person.api().form("DELETE", "/api/v1/statuses/" + id).ok();
        fedify.awaitReceived(scheme, "Delete", it -> object(it).equals(uri));

        String fay = person.find(fedify.handle(scheme));
        person.follow(fay);
        person.api().form("POST", "/api/v1/accounts/" + fay + "/unfollow").ok();
        fedify.awaitReceived(
                scheme, "Undo", it -> it.path("object").path("type").asText().equals("Follow"));
    }

    @ParameterizedTest
    @EnumSource
    void whatWeDoWithTheirStatusesArrivesThere(Scheme scheme) {
        Inhabitant person = person(scheme);
        String note = fedify.tell(scheme, "create", "content", "<p>react to Fedify</p>");
        String id = person.findStatus(note).path("id").asText();

        person.act(id, "favourite").ok();
        fedify.awaitReceived(scheme, "Like", it -> object(it).equals(note));
        person.act(id, "unfavourite").ok();
        fedify.awaitReceived(
                scheme, "Undo", it -> it.path("object").path("type").asText().equals("Like"));

        person.act(id, "reblog").ok();
        fedify.awaitReceived(scheme, "Announce", it -> object(it).equals(note));
        person.act(id, "unreblog").ok();
        fedify.awaitReceived(
                scheme, "Undo", it -> it.path("object").path("type").asText().equals("Announce"));

        String reply = person.post("status", "@" + fedify.handle(scheme) + " an answer", "in_reply_to_id", id)
                .path("uri")
                .asText();
        JsonNode answered =
                fedify.awaitReceived(scheme, "Create", it -> object(it).equals(reply));
        assertThat(answered.path("object").path("inReplyTo").asText()).isEqualTo(note);
    }

    private static String object(JsonNode activity) {
        JsonNode object = activity.path("object");
        return object.isTextual() ? object.asText() : object.path("id").asText();
    }
}
