package social.anancus.federation.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.json.InvalidJsonException;
import social.anancus.platform.json.Json;

class AsObjectTest {
    private static AsObject read(String json) {
        return AsObject.parse(new Json(), json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    @Test
    void typesAreOneOrManyWithOrWithoutPrefix() {
        assertThat(read("{'type':'Note'}").types()).containsExactly("Note");
        assertThat(read("{'type':['Person','schema:Person']}").is("Person")).isTrue();
        assertThat(read("{'@type':'https://www.w3.org/ns/activitystreams#Note'}")
                        .is("Note"))
                .isTrue();
        assertThat(read("{'type':'toot:Emoji'}").type()).isEqualTo("Emoji");
        assertThat(read("{'type':5}").types()).isEmpty();
        assertThat(read("{}").type()).isEmpty();
    }

    @Test
    void anIdIsATextOrThatOfAnObjectOrWhereALinkLeads() {
        AsObject object = read("{'a':'https://r.example/1','b':{'id':'https://r.example/2','type':'Note'},"
                + "'c':{'type':'Link','href':'https://r.example/3'},'d':{'@id':'https://r.example/4'},"
                + "'e':[null,5,'https://r.example/5'],'f':{'type':'Note'},'g':[],'h':null}");

        assertThat(object.idOf("a")).isEqualTo("https://r.example/1");
        assertThat(object.idOf("b")).isEqualTo("https://r.example/2");
        assertThat(object.idOf("c")).isEqualTo("https://r.example/3");
        assertThat(object.idOf("d")).isEqualTo("https://r.example/4");
        assertThat(object.idOf("e")).isEqualTo("https://r.example/5");
        assertThat(object.idOf("f")).isNull();
        assertThat(object.idOf("g")).isNull();
        assertThat(object.idOf("h")).isNull();
        assertThat(object.idOf("i")).isNull();
    }

    @Test
    void ofABearcapTheAddressInsideIsTheId() {
        AsObject object =
                read("{'id':'bear:?t=secret&u=https%3A%2F%2Fr.example%2F1','x':'bear:?t=secret','y':'bear:u=%zz'}");

        assertThat(object.id()).isEqualTo("https://r.example/1");
        assertThat(object.idOf("x")).isNull();
        assertThat(object.idOf("y")).isNull();
    }

    @Test
    void oneValueIsAListOfOneAndListsAreCutAtTheirLimit() {
        AsObject object = read("{'to':'a','cc':['a','b','a','c'],'tag':{'type':'Mention'},'bto':{'@list':['x']}}");

        assertThat(object.idsOf("to", 5)).containsExactly("a");
        assertThat(object.idsOf("cc", 5)).containsExactly("a", "b", "c");
        assertThat(object.idsOf("cc", 2)).containsExactly("a", "b");
        assertThat(object.list("tag")).hasSize(1);
        assertThat(object.idsOf("bto", 5)).containsExactly("x");
    }

    @Test
    void textsComeFromTheirOwnNameOrTheFirstLanguage() {
        AsObject object = read("{'content':'hi','contentMap':{'de':'hallo','en-GB':'hi'},'summaryMap':{'pt-BR':'oi'},"
                + "'name':['first','second'],'source':{'@value':'typed'},'blank':'  ','number':5,'flag':true}");

        assertThat(object.words("content")).isEqualTo(new Words("hi", "en"));
        assertThat(object.words("summary")).isEqualTo(new Words("oi", "pt"));
        assertThat(object.words("name")).isEqualTo(new Words("first", null));
        assertThat(object.words("absent")).isNull();
        assertThat(object.text("blank", "source")).isEqualTo("typed");
        assertThat(object.text("number")).isEqualTo("5");
        assertThat(object.text("flag")).isNull();
    }

    @Test
    void aTextThatNoLanguageHasIsSaidToBeInTheFirst() {
        assertThat(read("{'content':'a b','contentMap':{'en':'ab'}}").words("content"))
                .isEqualTo(new Words("a b", "en"));
    }

    @Test
    void aNullBesideAMapIsNoText() {
        assertThat(read("{'summary':null,'summaryMap':{'en':'cw'}}").words("summary"))
                .isEqualTo(new Words("cw", "en"));
    }

    /** RES-19. */
    @Test
    void whatNoDatabaseTakesIsLeftOutOfTexts() {
        AsObject object = read("{'content':'a\\u0000b\\ud800c','id':'https://r.example/\\u0000x'}");

        assertThat(object.text("content")).isEqualTo("abc");
        assertThat(object.id()).isEqualTo("https://r.example/x");
    }

    @Test
    void repeatedNamesAndOtherThanObjectsAreRefused() {
        assertThatThrownBy(() -> read("{'id':'a','id':'b'}")).isInstanceOf(InvalidJsonException.class);
        assertThat(AsObject.parse(new Json(), "[1]".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(AsObject.parse(new Json(), "\"x\"".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void anIdThatIsTooLongIsNone() {
        assertThat(read("{'id':'" + "x".repeat(AsLimits.URI) + "'}").id()).hasSize(AsLimits.URI);
        assertThat(read("{'id':'" + "x".repeat(AsLimits.URI + 1) + "'}").id()).isNull();
    }

    @Test
    void flagsAndNumbersMayBeWrittenAsTexts() {
        AsObject object = read("{'a':true,'b':'false','c':'maybe','d':7,'e':'8','f':1e400,'g':[9],'h':2.9}");

        assertThat(object.flag("a")).isTrue();
        assertThat(object.flag("b")).isFalse();
        assertThat(object.flag("c")).isNull();
        assertThat(object.flag("z")).isNull();
        assertThat(object.number("d")).isEqualTo(7);
        assertThat(object.number("e")).isEqualTo(8);
        assertThat(object.number("f")).isNull();
        assertThat(object.number("g")).isEqualTo(9);
        assertThat(object.number("h")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-13T14:36:19Z, 2024-04-13T14:36:19Z",
        "2021-03-01T13:42:43.966208Z, 2021-03-01T13:42:43.966208Z",
        "2021-03-01T13:42:43.966208123+01:00, 2021-03-01T12:42:43.966208123Z",
        "2022-12-11T19:00:00+0000, 2022-12-11T19:00:00Z",
        "2022-12-11 19:00:00 UTC, 2022-12-11T19:00:00Z",
        "2022-12-11T19:00:00, 2022-12-11T19:00:00Z",
        "2022-12-11, 2022-12-11T00:00:00Z",
    })
    void timesAreReadAsTheyAreReallyWritten(String text, Instant time) {
        assertThat(AsTime.parse(text)).isEqualTo(time);
    }

    /** RES-21. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "now",
                "",
                "-1",
                "9223372036854775808",
                "+99999-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "2024-13-01T00:00:00Z",
                "2024-01-01T25:00:00Z"
            })
    void timesOutOfRangeAreNone(String text) {
        assertThat(AsTime.parse(text)).isNull();
    }

    @Test
    void durationsAreRead() {
        assertThat(AsTime.parseDuration("PT1145S")).isEqualTo(Duration.ofSeconds(1145));
        assertThat(AsTime.parseDuration("P1DT2H3M4.5S"))
                .isEqualTo(Duration.ofDays(1).plusHours(2).plusMinutes(3).plusSeconds(4));
        assertThat(AsTime.parseDuration("tomorrow")).isNull();
    }

    @Test
    void theThreeSpellingsOfEverybodyAreOne() {
        assertThat(PublicAudience.is("as:Public")).isTrue();
        assertThat(PublicAudience.is("Public")).isTrue();
        assertThat(PublicAudience.is("https://www.w3.org/ns/activitystreams#Public"))
                .isTrue();
        assertThat(PublicAudience.is("https://r.example/Public")).isFalse();
    }

    @Test
    void aContextMustNameActivityStreamsIfThereIsOne() {
        assertThat(read("{'@context':'https://www.w3.org/ns/activitystreams'}").isActivityStreams())
                .isTrue();
        assertThat(read("{'@context':['https://w3id.org/x',{'a':'b'},'https://www.w3.org/ns/activitystreams']}")
                        .isActivityStreams())
                .isTrue();
        assertThat(read("{}").isActivityStreams()).isTrue();
        assertThat(read("{'@context':'https://schema.org'}").isActivityStreams())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://r.example/a, https://R.example:443/b, true",
        "https://r.example/a, http://r.example/a, false",
        "https://r.example/a, https://r.example:8443/a, false",
        "https://r.example/a, https://evil.example/https://r.example/a, false",
        "https://r.example/a, https://r.example@evil.example/a, false",
        "https://r.example/a, https://r.example.evil.example/a, false",
        "https://bücher.example/a, https://xn--bcher-kva.example/b, true",
        "https://r.example/a#x, https://r.example/b#y, true",
        "urn:x, urn:x, false",
        "'', '', false"
    })
    void anOriginIsSchemeHostAndPort(String one, String other, boolean same) {
        assertThat(Origin.same(one, other)).isEqualTo(same);
    }

    /** ORG-04, ORG-05. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/activity+json | true",
                "Application/Activity+JSON; charset=utf-8 | true",
                "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\" | true",
                "application/ld+json;profile=\"https://x.example/ https://www.w3.org/ns/activitystreams\" | true",
                "application/ld+json; charset=utf-8; profile=https://www.w3.org/ns/activitystreams | true",
                "application/ld+json | false",
                "application/ld+json; profile=\"https://x.example/https://www.w3.org/ns/activitystreams\" | false",
                "application/json | false",
                "text/html | false",
                "text/plain | false",
                "application/octet-stream | false",
                "application/activity+json-evil | false",
                "'' | false"
            })
    void onlyTwoMediaTypesAreActivityStreams(String type, boolean taken) {
        assertThat(ActivityMediaType.is(type)).isEqualTo(taken);
    }

    @Test
    void languagesAreTheirFirstPart() {
        assertThat(AsObject.language("pt-BR")).isEqualTo("pt");
        assertThat(AsObject.language("EN")).isEqualTo("en");
        assertThat(AsObject.language("und")).isNull();
        assertThat(AsObject.language("x")).isNull();
        assertThat(AsObject.language("nonsense language")).isNull();
    }
}
