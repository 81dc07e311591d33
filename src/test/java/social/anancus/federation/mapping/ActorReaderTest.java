package social.anancus.federation.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.core.account.KeyType;
import social.anancus.core.account.RemoteProfile;
import social.anancus.core.instance.LocalUris;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.platform.crypto.KeyPairs;
import social.anancus.platform.json.Json;
import social.anancus.platform.settings.ServerSettings;

class ActorReaderTest {
    private static final String HEAD = "'id':'https://r1.example/u/m','type':'Person','preferredUsername':'mallory',"
            + "'inbox':'https://r1.example/u/m/inbox'";
    private static final RemoteProfile.Handle HANDLE = new RemoteProfile.Handle("mallory", "r1.example");

    private final ActorReader reader =
            new ActorReader(new LocalUris(ServerSettings.of(Map.of("LOCAL_DOMAIN", "here.example"), Map.of())));

    private static AsObject object(String json) {
        return AsObject.parse(new Json(), json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private RemoteProfile actor(String properties) {
        return reader.read(object("{" + HEAD + (properties.isEmpty() ? "" : "," + properties) + "}"), HANDLE);
    }

    private static String many(int count, String each) {
        return IntStream.range(0, count)
                .mapToObj(i -> each.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Person','inbox':'https://r1.example/inbox'}",
                "{'id':'https://r1.example/u#me','type':'Person','inbox':'https://r1.example/inbox'}",
                "{'id':'https://r1.example/u','type':'Note','inbox':'https://r1.example/inbox'}",
                "{'id':'https://r1.example/u','type':'Person'}",
                "{'id':'https://here.example/u','type':'Person','inbox':'https://here.example/inbox'}"
            })
    void whatIsNoActorOfAnotherServerIsRefused(String json) {
        assertThatThrownBy(() -> reader.read(object(json), HANDLE)).isInstanceOf(UnreadableException.class);
    }

    /** ORG-17. */
    @ParameterizedTest
    @ValueSource(strings = {"https://here.example/inbox", "http://127.0.0.1:5432", "https://v.example/inbox", "x"})
    void anInboxOnAnotherHostIsRefused(String inbox) {
        String json = "{" + HEAD.replace("https://r1.example/u/m/inbox", inbox) + "}";

        assertThatThrownBy(() -> reader.read(object(json), HANDLE)).isInstanceOf(UnreadableException.class);
    }

    /** ORG-17, ORG-18. */
    @Test
    void otherAddressesOnAnotherHostAreLeftOut() {
        RemoteProfile read = actor(
                "'endpoints':{'sharedInbox':'http://127.0.0.1:5432'},'followers':'https://v.example/f',"
                        + "'outbox':'https://v.example/o','featured':'https://r1.example/featured','url':'https://v.example/@alice'");

        assertThat(read.addresses())
                .isEqualTo(new RemoteProfile.Addresses(
                        null,
                        "https://r1.example/u/m/inbox",
                        null,
                        null,
                        null,
                        null,
                        "https://r1.example/featured",
                        null));
    }

    /** WFG-09. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u202ealice", "al\\u200bice", "al ice", "", "al/ice", "\u0430lice", "a..", "-a"})
    void aNameThatCanBeTakenForAnotherIsRefused(String name) {
        String json = "{" + HEAD.replace("'mallory'", "'" + name + "'") + "}";

        assertThatThrownBy(() -> reader.claimedHandle(object(json))).isInstanceOf(UnreadableException.class);
    }

    /** WFG-09, RES-16. */
    @Test
    void aNameHasAtMost2048Characters() {
        String longest = "x".repeat(AsLimits.USERNAME);

        assertThat(reader.claimedHandle(object("{" + HEAD.replace("mallory", longest) + "}"))
                        .username())
                .isEqualTo(longest);
        assertThatThrownBy(() -> reader.claimedHandle(object("{" + HEAD.replace("mallory", longest + "x") + "}")))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void theHandleIsThatOfWebfingerWhereItIsNamed() {
        assertThat(reader.claimedHandle(object("{" + HEAD + ",'webfinger':'m@example.org'}")))
                .isEqualTo(new RemoteProfile.Handle("m", "example.org"));
        assertThat(reader.claimedHandle(object("{" + HEAD + ",'webfinger':'nonsense'}")))
                .isEqualTo(HANDLE);
    }

    /** RES-16. */
    @Test
    void longTextsAndListsAreCut() {
        RemoteProfile read =
                actor("'name':'" + "n".repeat(5000) + "','summary':'" + "s".repeat(50_000) + "','attachment':"
                        + many(100, "{'type':'PropertyValue','name':'" + "f".repeat(3000) + "','value':'v'}")
                        + ",'alsoKnownAs':"
                        + many(1000, "'https://r#.example/u'") + ",'attributionDomains':" + many(1000, "'d#.example'"));

        assertThat(read.profile().displayName()).hasSize(AsLimits.DISPLAY_NAME);
        assertThat(read.profile().note()).hasSize(AsLimits.BIO);
        assertThat(read.profile().fields()).hasSize(AsLimits.FIELDS);
        assertThat(read.profile().fields().getFirst().name()).hasSize(AsLimits.FIELD);
        assertThat(read.moves().alsoKnownAs()).hasSize(AsLimits.ALIASES);
        assertThat(read.profile().attributionDomains()).hasSize(AsLimits.ALIASES);
    }

    /** XSS-02: what stands in a profile is made safe, and cannot vouch for a page. */
    @Test
    void profilesAreMadeSafe() {
        RemoteProfile read =
                actor("'summary':'<script>x</script><p>hi</p>','attachment':{'type':'PropertyValue','name':"
                        + "'<b>home</b>','value':'<a rel=\\'me\\' href=\\'https://x.example\\' onclick=x>x</a>'}"
                                .replace("\\'", "\\\""));

        assertThat(read.profile().note()).isEqualTo("<p>hi</p>");
        assertThat(read.profile().fields().getFirst().name()).isEqualTo("home");
        assertThat(read.profile().fields().getFirst().value())
                .isEqualTo("<a href=\"https://x.example\" rel=\"nofollow noopener\" target=\"_blank\">x</a>");
    }

    /** ORG-19. */
    @Test
    void onlyKeysOfItsOwnCount() {
        String pem = KeyPairs.publicPem(KeyPairs.generate().getPublic()).replace("\n", "\\n");
        RemoteProfile read = actor("'publicKey':["
                + "{'id':'https://v.example/u/alice#main-key','owner':'https://v.example/u/alice','publicKeyPem':'"
                + pem
                + "'},{'id':'https://r1.example/u/m#2','owner':'https://v.example/u/alice','publicKeyPem':'" + pem
                + "'},{'id':'https://r1.example/u/m#3','owner':'https://r1.example/u/m','publicKeyPem':'nonsense'},"
                + "{'id':'https://r1.example/u/m#main-key','owner':'https://r1.example/u/m','publicKeyPem':'" + pem
                + "'},"
                + "'https://r1.example/key','https://v.example/key']");

        assertThat(read.keys()).extracting(RemoteProfile.Key::id).containsExactly("https://r1.example/u/m#main-key");
        assertThat(ActorKeys.bare(
                        object("{'publicKey':['https://r1.example/key','https://v.example/key']}"),
                        "https://r1.example/u/m"))
                .containsExactly("https://r1.example/key");
    }

    /** FEP-521a. */
    @Test
    void anEd25519KeyIsRead() {
        RemoteProfile read = actor("'assertionMethod':[{'type':'Multikey','id':'https://r1.example/u/m#ed25519-key',"
                + "'controller':'https://r1.example/u/m',"
                + "'publicKeyMultibase':'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'},"
                + "{'type':'Multikey','id':'https://r1.example/u/m#x','controller':'https://r1.example/u/m',"
                + "'publicKeyMultibase':'z0OIl'}]");

        assertThat(read.keys()).extracting(RemoteProfile.Key::type).containsExactly(KeyType.ED25519);
        assertThat(read.keys().getFirst().pem()).startsWith("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA");
    }

    @Test
    void ofSeveralPicturesTheWidestIsTaken() {
        RemoteProfile read = actor("'icon':[{'type':'Image','url':'https://r1.example/s','width':48},"
                + "{'type':'Image','url':[{'href':'https://r1.example/l'}],'width':120,'summary':'me'}],"
                + "'image':'https://r1.example/header'");

        assertThat(read.profile().avatar().remoteUrl()).isEqualTo("https://r1.example/l");
        assertThat(read.profile().avatar().description()).isEqualTo("me");
        assertThat(read.profile().header().remoteUrl()).isEqualTo("https://r1.example/header");
    }
}
