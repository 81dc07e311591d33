package social.anancus.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class RssWriterTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-20T09:14:00Z");
    private static final Instant EDITED = Instant.parse("2026-11-21T10:00:00Z");

    private static Feed feed(String title, String html, List<Feed.Media> media) {
        Feed.Item item = new Feed.Item(
                "https://here.test/@alice/1", null, "@alice@here.test", html, WRITTEN, EDITED, media, List.of("tusks"));
        return new Feed(
                title,
                "@alice@here.test",
                "https://here.test/@alice",
                "https://here.test/@alice.rss",
                null,
                List.of(item));
    }

    private static Element read(Feed feed) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(RssWriter.write(feed, "Anancus")))
                .getDocumentElement();
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void whateverPeopleWriteComesOutAsItWas() throws Exception {
        String html = "<p>a ]]&gt; b</p> ]]> <![CDATA[ &amp; </description></item>";

        Element rss = read(feed("]]> & <x> 🐘", html, List.of()));

        assertThat(text(rss, "title")).isEqualTo("]]> & <x> 🐘");
        assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(1);
        assertThat(text(rss, "description")).isEqualTo("@alice@here.test");
        assertThat(text((Element) rss.getElementsByTagName("item").item(0), "description"))
                .isEqualTo(html);
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        assertThat(text(read(feed("a\u0000b\u0008c\uFFFEd\uD800e", "", List.of())), "title"))
                .isEqualTo("abcde");
    }

    @Test
    void datesAreThoseOfMailAndTheFeedIsAsNewAsItsLatestChange() throws Exception {
        Element rss = read(feed("t", "", List.of()));

        assertThat(text(rss, "pubDate")).isEqualTo("Fri, 20 Nov 2026 09:14:00 GMT");
        assertThat(text(rss, "lastBuildDate")).isEqualTo("Sat, 21 Nov 2026 10:00:00 GMT");
    }

    @Test
    void oneFileIsEnclosedAndAllStandAsMedia() throws Exception {
        Feed.Media unknown = new Feed.Media("https://f.test/a", "image", null, null, null, null, false);
        Feed.Media first = new Feed.Media("https://f.test/b?c&d", "image", "image/png", 12L, null, "<hill>", true);
        Feed.Media second =
                new Feed.Media("https://f.test/e", "video", "video/mp4", 13L, "https://f.test/p", null, true);

        Element rss = read(feed("t", "", List.of(unknown, first, second)));

        assertThat(rss.getElementsByTagName("enclosure").getLength()).isEqualTo(1);
        Element enclosure = (Element) rss.getElementsByTagName("enclosure").item(0);
        assertThat(enclosure.getAttribute("url")).isEqualTo("https://f.test/b?c&d");
        assertThat(enclosure.getAttribute("length")).isEqualTo("12");
        assertThat(rss.getElementsByTagName("media:content").getLength()).isEqualTo(3);
        assertThat(text(rss, "media:description")).isEqualTo("<hill>");
    }
}
