package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import social.anancus.platform.json.Json;
import social.anancus.support.RunningServer;

/** Holds what is made of posts for readers of feeds and for other sites against the rules of {@link HostileCheck}. */
final class HostileFeed {
    private static final Json JSON = new Json();

    private HostileFeed() {}

    /** A feed is XML, its HTML does nothing, and its addresses are of the web. */
    static void check(RunningServer server, String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        NodeList all = parse(path, answer.body()).getElementsByTagName("*");
        assertThat(all.getLength()).as(path).isGreaterThan(5);
        for (int i = 0; i < all.getLength(); i++) {
            Node each = all.item(i);
            String what = path + " in " + each.getNodeName();
            if (each.getNodeName().equals("description")) {
                // of posts; that of the feed is text
                HostileCheck.html(what, each.getTextContent().replace("<hr>", ""));
            } else if (Set.of("link", "guid", "url").contains(each.getNodeName())) {
                assertThat(each.getTextContent()).as(what).matches("https?://\\S+");
            }
        }
    }

    private static org.w3c.dom.Document parse(String path, String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(path + " is no XML: " + xml, e);
        }
    }

    /** The frame of a post for other sites, and what its page says to previews of links. */
    static void embedding(RunningServer server, String post) {
        Document page = Jsoup.parse(server.get(post, "Accept", "text/html").body());
        assertThat(page.select("head meta[property^=og:]")).as(post).isNotEmpty();
        for (Element each : page.head().getAllElements()) {
            assertThat(each.normalName())
                    .as("the head of " + post + " holds " + each)
                    .isIn("head", "meta", "link", "title", "script");
            assertThat(each.is("script:not([src])")).as("the head of " + post).isFalse();
        }
        String url = page.select("link[rel=canonical]").attr("href");
        HttpResponse<String> answer = server.get("/api/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as("the frame of " + url).isEqualTo(200);
        JsonNode frame = JSON.tree(answer.body());
        Document html = Jsoup.parseBodyFragment(frame.path("html").asText());
        assertThat(html.body().select("*:not(body, iframe, p, a)"))
                .as("the frame of " + url)
                .isEmpty();
        assertThat(html.body().select("iframe")).as("the frame of " + url).hasSize(1);
        html.select("[src], [href]")
                .forEach(each -> assertThat(each.attr("src") + each.attr("href"))
                        .as("the frame of " + url)
                        .startsWith("http"));
    }
}
