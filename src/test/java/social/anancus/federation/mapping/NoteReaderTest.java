package social.anancus.federation.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.core.media.MediaType;
import social.anancus.core.status.RemoteStatus;
import social.anancus.core.status.Visibility;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.platform.json.Json;

class NoteReaderTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final String HEAD =
            "'id':'https://r1.example/notes/1','type':'Note'," + "'attributedTo':'https://r1.example/u/mallory'";
    private final NoteReader reader = new NoteReader(Clock.fixed(NOW, ZoneOffset.UTC));

    private ReadNote note(String properties) {
        return read("{" + HEAD + (properties.isEmpty() ? "" : "," + properties) + "}");
    }

    private ReadNote read(String json) {
        return reader.read(AsObject.parse(new Json(), json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .orElseThrow());
    }

    private static String many(int count, String each) {
        return IntStream.range(0, count)
                .mapToObj(i -> each.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Note','attributedTo':'https://r1.example/u/m'}",
                "{'id':'https://r1.example/1','type':'Note'}",
                "{'id':'https://r1.example/1','type':'Like','attributedTo':'https://r1.example/u/m'}",
                "{'id':'urn:x','type':'Note','attributedTo':'https://r1.example/u/m'}",
                "{'id':'https://r1.example/1','type':'Note','attributedTo':5}"
            })
    void whatIsNoStatusOrNobodysIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableException.class);
    }

    /** ORG-11, ORG-14. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'https://v.example/u/alice'",
                "{'id':'https://v.example/u/alice','type':'Person'}",
                "['https://v.example/u/alice','https://r1.example/u/mallory']",
                "['https://r1.example/u/mallory','https://v.example/u/alice']",
                "'http://r1.example/u/mallory'"
            })
    void nobodyWritesInTheNameOfAnotherServer(String author) {
        assertThatThrownBy(() -> read("{'id':'https://r1.example/1','type':'Note','attributedTo':" + author + "}"))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void ofAPersonAndAChannelThePersonIsTheAuthor() {
        ReadNote read = read("{'id':'https://r1.example/1','type':'Video','attributedTo':["
                + "{'type':'Group','id':'https://r1.example/c/1'},{'type':'Person','id':'https://r1.example/u/1'}]}");

        assertThat(read.author()).isEqualTo("https://r1.example/u/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'to':'as:Public' | PUBLIC",
                "'to':['https://www.w3.org/ns/activitystreams#Public'] | PUBLIC",
                "'cc':'Public','to':'https://r1.example/f' | UNLISTED",
                "'to':'https://r1.example/f' | PRIVATE",
                "'cc':['https://r1.example/f','https://v.example/u/alice'] | PRIVATE",
                "'to':'https://other.example/f' | LIMITED",
                "'to':'https://v.example/u/alice','tag':{'type':'Mention','href':'https://v.example/u/alice'} | DIRECT",
                "'to':['https://v.example/u/alice','https://v.example/u/bob'],'tag':{'type':'Mention','href':"
                        + "'https://v.example/u/alice'} | LIMITED",
                "'to':[] | DIRECT",
                "'to':5 | DIRECT"
            })
    void visibilityFollowsFromTheAudience(String properties, Visibility visibility) {
        ReadNote read = note(properties.strip());

        assertThat(read.audience().visibility("https://r1.example/f", read.mentionedUris()))
                .isEqualTo(visibility);
    }

    /** RES-08, RES-09. */
    @Test
    void floodsOfTagsAreCut() {
        ReadNote mentions =
                note("'tag':" + many(10_000, "{'type':'Mention','href':'https://h#.example/u','name':'@u'}"));
        ReadNote hashtags = note("'tag':" + many(10_000, "{'type':'Hashtag','name':'#tag#'}"));
        ReadNote emojis = note(
                "'tag':" + many(10_000, "{'type':'Emoji','name':':e#:','icon':{'url':'https://r1.example/e#.png'}}"));

        assertThat(mentions.mentions()).hasSize(AsLimits.MENTIONS);
        assertThat(hashtags.hashtags()).hasSize(AsLimits.HASHTAGS);
        assertThat(emojis.emojis()).hasSize(AsLimits.EMOJIS);
    }

    @Test
    void tagsMayBeOneObjectOrNonsense() {
        ReadNote read = note("'tag':{'type':['Hashtag','x'],'name':'caf\u00e9'}");

        assertThat(read.hashtags()).containsExactly("caf\u00e9");
        assertThat(note("'tag':['text',5,null,{'type':'Mention'},{'type':'Hashtag'},{'type':'Emoji','name':':x:'},"
                                + "{'type':'Hashtag','name':'#!!!'},{'type':'Hashtag','name':'" + "x".repeat(1001)
                                + "'},"
                                + "{'type':'Emoji','name':':a-b:','icon':{'url':'https://r1.example/x'}}]")
                        .hashtags())
                .isEmpty();
    }

    /** XSS-01, XSS-06. */
    @Test
    void htmlIsMadeSafe() {
        ReadNote read = note("'content':'<p onclick=x>hi<script>alert(1)</script>"
                + "<a href=javascript:x>a</a><svg onload=x></p>','summary':'<b>cw</b><script>x</script>'");

        assertThat(read.text().content().html()).isEqualTo("<p>hi a</p>");
        assertThat(read.text().spoiler()).isEqualTo("cw");
    }

    /** XSS-05. */
    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "https://evil.example/@alice/1", ""
            })
    void aPageIsOnTheAuthorsHostOrNone(String url) {
        assertThat(note("'url':'" + url + "'").url()).isNull();
    }

    @Test
    void ofSeveralAddressesThePageIsChosen() {
        assertThat(note("'url':[{'type':'Link','mediaType':'video/mp4','href':'https://r1.example/v.mp4'},"
                                + "{'type':'Link','mediaType':'text/html','href':'https://r1.example/page'}]")
                        .url())
                .isEqualTo("https://r1.example/page");
        assertThat(note("'url':{'type':'Link','href':'https://r1.example/one'}").url())
                .isEqualTo("https://r1.example/one");
    }

    @Test
    void aWarningThatCannotBeSeenIsNone() {
        assertThat(note("'content':'x','summary':'\u200b'").text())
                .isEqualTo(new RemoteStatus.Text(note("'content':'x'").text().content(), "", false, null));
        assertThat(note("'content':'x','summary':'cw'").text().sensitive()).isTrue();
        assertThat(note("'content':'x','sensitive':'true'").text().sensitive()).isTrue();
    }

    /** RES-21. */
    @ParameterizedTest
    @ValueSource(strings = {"+99999-01-01T00:00:00Z", "-1", "now", "9223372036854775808", "2999-01-01T00:00:00Z"})
    void aTimeThatCannotBeIsNow(String published) {
        assertThat(note("'published':'" + published + "'").times().published()).isEqualTo(NOW);
    }

    @Test
    void anEditIsLaterThanWhatItEdits() {
        String published = "'published':'2026-01-01T00:00:00Z','updated':";

        assertThat(note(published + "'2026-01-01T00:00:00Z'").times().updated()).isNull();
        assertThat(note(published + "'2026-01-01T00:00:00.5Z'").times().updated())
                .as("edited within the second")
                .isEqualTo("2026-01-01T00:00:00.5Z");
        assertThat(note(published + "'2025-01-01T00:00:00Z'").times().updated()).isNull();
        assertThat(note(published + "'2026-01-02T00:00:00Z'").times().updated()).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(note(published + "'2027-01-02T00:00:00Z'").times().updated()).isEqualTo(NOW);
    }

    /** RES-10, and nextcloud/social#2206: an empty blurhash or a width of 0 is no reason to drop anything. */
    @Test
    void attachmentsAreReadWhateverTheyAreCalled() {
        List<RemoteStatus.Media> media = note("'attachment':["
                        + "{'type':'Document','mediaType':'image/png','url':'https://r1.example/1','name':'n','summary':'s',"
                        + "'blurhash':'','width':0,'height':5},"
                        + "{'type':'Image','url':[{'type':'Link','href':'https://r1.example/2.webp'}],"
                        + "'focalPoint':[0.5,-2]},"
                        + "{'type':'Video','url':{'type':'Link','mediaType':'video/mp4','href':'https://r1.example/3'},"
                        + "'icon':'https://r1.example/3.jpg'},"
                        + "{'type':'Document','mediaType':'image/svg+xml','url':'https://r1.example/4.svg'},"
                        + "{'type':'Image','url':'https://r1.example/5.png'}]")
                .media();

        assertThat(media)
                .extracting(RemoteStatus.Media::type)
                .containsExactly(MediaType.IMAGE, MediaType.IMAGE, MediaType.VIDEO, MediaType.UNKNOWN);
        assertThat(media.getFirst().description()).isEqualTo("s");
        assertThat(media.getFirst().blurhash()).isNull();
        assertThat(media.getFirst().size()).isNull();
        assertThat(media.get(1).focus()).isEqualTo(new social.anancus.core.media.Focus(0.5, -1));
        assertThat(media.get(2).thumbnailUrl()).isEqualTo("https://r1.example/3.jpg");
    }

    @Test
    void attachmentsThatAreNoneArePassedOver() {
        assertThat(note("'attachment':['https://r1.example/1.png',{'type':'Link','href':'https://r1.example/page'},"
                                + "{'type':'Image'},{'type':'Image','url':'file:///etc/passwd'},"
                                + "{'type':'PropertyValue','name':'a','value':'b','url':'https://r1.example/x.png'},5,null]")
                        .media())
                .isEmpty();
    }

    @Test
    void aPollIsRead() {
        RemoteStatus.Poll poll = read("{" + HEAD.replace("'Note'", "'Question'")
                        + ",'anyOf':[{'type':'Note','name':'yes','replies':{'totalItems':3}},"
                        + "{'content':'<p>no</p>','replies':{'totalItems':999999999999}},{'name':''}],"
                        + "'endTime':'2026-04-01T00:00:00Z','votersCount':-5}")
                .poll();

        assertThat(poll)
                .isEqualTo(new RemoteStatus.Poll(
                        List.of(new RemoteStatus.Option("yes", 3), new RemoteStatus.Option("no", AsLimits.COUNT)),
                        true,
                        Instant.parse("2026-04-01T00:00:00Z"),
                        false,
                        0L));
    }

    /** ACT-24. */
    @Test
    void aPollHasNoMoreOptionsThanAreShown() {
        RemoteStatus.Poll poll = read("{" + HEAD.replace("'Note'", "'Question'") + ",'oneOf':"
                        + many(2000, "{'name':'o#'}") + ",'closed':'2026-01-01T00:00:00Z'}")
                .poll();

        assertThat(poll).isNotNull();
        assertThat(poll.options()).hasSize(AsLimits.POLL_OPTIONS);
        assertThat(poll.closed()).isTrue();
    }

    @Test
    void aQuoteIsFoundInAnyOfItsSpellings() {
        for (String property : List.of("quote", "_misskey_quote", "quoteUrl", "quoteUri")) {
            assertThat(note("'" + property + "':'https://v.example/1'").quote())
                    .isEqualTo(new ReadNote.Quote("https://v.example/1", null));
        }
        assertThat(note("'quote':'https://v.example/1','quoteAuthorization':'https://v.example/stamp'")
                        .quote())
                .isEqualTo(new ReadNote.Quote("https://v.example/1", "https://v.example/stamp"));
    }

    @Test
    void theLineThatStandsForAQuoteGoes() {
        String line = "<p>words<br><br>RE: <a href=\\'https://v.example/1\\'>https://v.example/1</a></p>"
                .replace("\\'", "\\\"");

        assertThat(note("'quoteUrl':'https://v.example/1','content':'" + line + "'")
                        .text()
                        .content()
                        .html())
                .isEqualTo("<p>words</p>");
        assertThat(note("'content':'" + line + "'").text().content().html()).contains("RE:");
    }

    @Test
    void whoMayQuoteIsRead() {
        assertThat(note("'interactionPolicy':{'canQuote':{'automaticApproval':'as:Public'}}")
                        .quotableBy())
                .containsExactly("as:Public");
        assertThat(note("'interactionPolicy':{'canQuote':{'always':['https://r1.example/f']}}")
                        .quotableBy())
                .containsExactly("https://r1.example/f");
        assertThat(note("").quotableBy()).isEmpty();
    }

    @Test
    void plainTextKeepsItsLinesAndItsNames() {
        ReadNote read = note("'mediaType':'text/plain','content':'hi @alice@v.example\\n<b>','tag':{'type':'Mention',"
                + "'href':'https://v.example/u/alice','name':'@alice@v.example'}");

        assertThat(read.text().content().html())
                .contains("href=\"https://v.example/u/alice\"")
                .contains("<br />&lt;b&gt;");
    }

    @Test
    void repliesOnAnotherHostAreNotLookedFor() {
        assertThat(note("'replies':'https://v.example/replies'").hints().repliesUri())
                .isNull();
        assertThat(note("'replies':{'type':'Collection','first':{'id':'https://r1.example/r?page=1'}}")
                        .hints()
                        .repliesUri())
                .isEqualTo("https://r1.example/r?page=1");
    }
}
