package social.anancus.federation.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.core.instance.LocalUris;
import social.anancus.federation.discovery.WebFinger;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.json.Json;
import social.anancus.support.MockOrigin;
import social.anancus.support.MockOrigin.Answer;

class FindHomePagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String SUBJECT = "http://here.example/@alice?a&b";

    private final TestWeb web = new TestWeb();
    private final MockOrigin home = new MockOrigin(21);
    private final FindHomePages pages = new FindHomePages(
            new WebFinger(web.http, new Json(), web.settings),
            new ForeignDomains() {
                @Override
                boolean mayAsk(String domain) {
                    return !domain.equals("blocked.example");
                }
            },
            new LocalUris(web.settings));

    @AfterEach
    void stop() {
        home.close();
        web.close();
    }

    private void carolFollowsAt(String template) {
        String path = "/.well-known/webfinger?resource=acct%3Acarol%40"
                + home.authority().replace(":", "%3A");
        home.answer(
                path,
                Answer.of(
                        200,
                        "application/jrd+json",
                        "{\"subject\":\"acct:carol@" + home.authority() + "\",\"links\":[{\"rel\":"
                                + "\"http://ostatus.org/schema/1.0/subscribe\",\"template\":\"" + template + "\"}]}"));
    }

    private String find(String handle) {
        return pages.pageFor(handle, SUBJECT, PATIENCE);
    }

    @Test
    void aVisitorIsSentWhereTheirServerSays() {
        carolFollowsAt("https://home.example/follow?uri={uri}");

        assertThat(find("@carol@" + home.authority()))
                .isEqualTo("https://home.example/follow?uri=http%3A%2F%2Fhere.example%2F%40alice%3Fa%26b");
    }

    @Test
    void whoLivesHereIsAskedNothing() {
        assertThat(find("bob@here.example")).startsWith("http://here.example/authorize_interaction?uri=http%3A");
        assertThat(home.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)//{uri}",
                "data:text/html,{uri}",
                "//home.example/{uri}",
                "/follow?uri={uri}",
                "https://you@home.example/{uri}",
                "https://home.example/without"
            })
    void nobodyIsSentToWhatIsNoPageOfTheWeb(String template) {
        carolFollowsAt(template);

        assertThatThrownBy(() -> find("carol@" + home.authority())).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "carol", "carol@", "@", "carol@blocked.example", "car ol@home.example", "carol@a/b"})
    void whatNamesNoServerThatMayBeAskedIsNotFound(String handle) {
        assertThatThrownBy(() -> find(handle)).isInstanceOfAny(NotFound.class, RemoteUnavailable.class);
        assertThat(home.asked()).isEmpty();
    }
}
