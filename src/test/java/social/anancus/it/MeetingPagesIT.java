package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.peer.FederatedServer;
import social.anancus.support.peer.MockPeer;
import social.anancus.support.peer.PeerActor;

/** People of this server come from the page of another, for an account or a post there. */
class MeetingPagesIT {
    private static FederatedServer one;
    private static Resident alice;
    private static MockPeer peer;
    private static PeerActor carol;

    @BeforeAll
    static void start() {
        one = FederatedServer.one();
        alice = Resident.create(one.server(), "meeting_alice", "203.0.113.151");
        peer = one.world().host("meeting.test");
        carol = peer.actor("carol");
    }

    private static String to(String sought) {
        return "/authorize_interaction?uri=" + URLEncoder.encode(sought, StandardCharsets.UTF_8);
    }

    private static JsonNode relation(String id) {
        return alice.api().get("/api/v1/accounts/relationships?id=" + id).ok().path(0);
    }

    @Test
    void whoIsNotLoggedInComesBackAfterTheyAre() {
        Visit visitor = new Visit(one.server(), "203.0.113.152");

        HttpResponse<String> asked = visitor.get(to("acct:" + carol.handle()));

        assertThat(Visit.location(asked)).startsWith("/auth/sign_in?continue=%2Fauthorize_interaction");
        assertThat(Visit.location(visitor.get("/authorize_follow?acct=" + carol.handle())))
                .isEqualTo("/authorize_interaction?acct=" + carol.handle());
    }

    @Test
    void anAccountIsFoundByItsHandleAndAddressAndCanBeFollowed() {
        PeerActor dave = peer.actor("dave");
        for (String sought : new String[] {"acct:" + dave.handle(), "@" + dave.handle(), dave.id()}) {
            assertThat(alice.page(to(sought)).select("h1").text()).as(sought).contains("Follow Dave");
        }
        HttpResponse<String> page = alice.visit().get(to(dave.id()));

        HttpResponse<String> pressed = alice.visit().submit(page, "Follow", Map.of("do", "follow"));

        assertThat(pressed.statusCode()).isBetween(300, 399);
        String id = Jsoup.parse(page.body()).expectFirst("[data-account]").attr("data-account");
        assertThat(relation(id).path("requested").asBoolean()).isTrue();
        peer.awaitPost("Follow", received -> received.objectId().equals(dave.id()));
    }

    @Test
    void aPostIsFoundAndCanBeAnsweredAndFavoured() {
        String sought = carol.note("<p>Seen from afar</p>").path("id").asText();

        Document page = alice.page(to(sought));

        assertThat(page.select(".status-text").text()).isEqualTo("Seen from afar");
        String id = page.expectFirst("article.status").attr("data-status");
        assertThat(page.select("a[href^=/compose?reply_to=" + id + "]")).hasSize(1);
        HttpResponse<String> pressed = alice.send("/posts/" + id + "/actions", "/safety", Map.of("do", "favourite"));
        assertThat(pressed.statusCode()).isBetween(300, 399);
        assertThat(alice.api()
                        .get("/api/v1/statuses/" + id)
                        .ok()
                        .path("favourited")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatIsNotThereOrSilentIsSaid() {
        HttpResponse<String> nothing = alice.visit().get(to(peer.uri("/nothing").toString()));
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(nothing.body()).select("h1").text()).isEqualTo("Nothing was found there");
        assertThat(alice.visit().get("/authorize_interaction").statusCode()).isEqualTo(404);

        MockPeer away = one.world().host("meeting-away.test");
        String handle = away.actor("erin").handle();
        away.goDown();
        HttpResponse<String> silent = alice.visit().get(to("acct:" + handle));

        assertThat(silent.statusCode()).isEqualTo(503);
        assertThat(Jsoup.parse(silent.body()).text()).contains("does not answer");
    }
}
