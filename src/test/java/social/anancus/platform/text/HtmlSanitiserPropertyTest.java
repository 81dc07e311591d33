package social.anancus.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Over random documents made of hostile pieces: the result is allowed, and the sanitiser leaves it alone. */
class HtmlSanitiserPropertyTest {
    private static final int DOCUMENTS = 20_000;
    private static final Set<String> ELEMENTS =
            Set.of("p span br a del pre code em strong b i u ul ol li blockquote ruby rt rp".split(" "));
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "rel", "class", "target", "start", "reversed", "value", "lang", "translate");
    private static final List<String> TAGS = List.of(
            ("p span br a del pre code em strong b i u ul ol li blockquote ruby rt rp div table tr td th caption tbody h1 h6"
                            + " svg math mi mtext mglyph foreignObject desc title style script textarea select option button"
                            + " object applet marquee template noscript iframe form input img nobr font big s tt dl dt dd"
                            + " details summary body html head frameset plaintext xmp listing annotation-xml noembed hr rb"
                            + " rtc video audio canvas colgroup col isindex image custom-x a:b")
                    .split(" "));
    private static final List<String> PIECES = List.of(
            "text",
            " ",
            "\n",
            "\n\n",
            "\r",
            "\r\n",
            "\t",
            "&",
            "&amp;",
            "&lt;script&gt;",
            "&#0;",
            "&#13;",
            "&#10;",
            "&#x80;",
            "&nbsp;",
            "&notit;",
            "&#xD800;",
            "\ud83d",
            "\ude00",
            "😀",
            "\u0000",
            "\ufeff",
            "\u00a0",
            "<",
            ">",
            "\"",
            "'",
            "</",
            "<!--",
            "-->",
            "--!>",
            "<![CDATA[",
            "]]>",
            "<!doctype html>",
            "<?x?>",
            "</br>",
            "</p>",
            "漢字",
            "x]]>y");
    private static final List<String> VALUES = List.of(
            "https://a.example/?a=1&b=\"'<>",
            "javascript:alert(1)",
            " java\nscript:alert(1)",
            "HTTPS://b.example/ \u0001x",
            "mention hashtag x h-1 u-url\n\tp-",
            "me tag nofollow",
            "no",
            "en-US",
            "-3",
            "99999999999",
            "\"><img src=x onerror=alert(1)>",
            "application/x-tex",
            "text/html",
            "");
    private static final List<String> NAMES = List.of(
            "href",
            "class",
            "rel",
            "target",
            "start",
            "reversed",
            "value",
            "lang",
            "translate",
            "style",
            "id",
            "onclick",
            "name",
            "encoding",
            "src",
            "xlink:href");

    private final Random random = new Random(20_240_229);

    @Test
    void theResultIsAllowedAndStaysTheSame() {
        for (int i = 0; i < DOCUMENTS; i++) {
            String html = document(1 + random.nextInt(i % 50 == 0 ? 400 : 30));
            String once = HtmlSanitiser.sanitise(html).html();
            assertThat(HtmlSanitiser.sanitise(once).html())
                    .as("sanitised twice: %s", html)
                    .isEqualTo(once);
            assertAllowed(html, once);
        }
    }

    /** Judged by the parser's own tree, which also must be what was written. */
    private static void assertAllowed(String html, String once) {
        Element body = Jsoup.parseBodyFragment(once).body();
        for (Element element : body.getAllElements()) {
            if (element.equals(body)) {
                continue;
            }
            assertThat(ELEMENTS).as("of %s", html).contains(element.tagName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).as("of %s", html).contains(attribute.getKey());
            }
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).as("of %s", html).startsWithIgnoringCase("https://");
                assertThat(element.attr("rel")).endsWith("nofollow noopener");
            }
        }
        assertThat(once).doesNotContain("\u0000").doesNotContain("\r");
        assertThat(once.length() - once.replace("<", "").length())
                .as("start and end tags of %s", html)
                .isEqualTo((body.getAllElements().size() - 1) * 2
                        - body.getElementsByTag("br").size());
    }

    private String document(int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> startTag(out);
                case 2 -> out.append("</").append(pick(TAGS)).append('>');
                default -> out.append(pick(PIECES));
            }
        }
        return out.toString();
    }

    private void startTag(StringBuilder out) {
        String tag = pick(TAGS);
        out.append('<').append(random.nextInt(8) == 0 ? tag.toUpperCase(Locale.ROOT) : tag);
        int attributes = random.nextInt(3);
        for (int i = 0; i < attributes; i++) {
            String quote = pick(List.of("\"", "'", "", "\""));
            out.append(pick(List.of(" ", "/", "\n")))
                    .append(pick(NAMES))
                    .append('=')
                    .append(quote)
                    .append(pick(VALUES))
                    .append(quote);
        }
        out.append(random.nextInt(10) == 0 ? "/>" : random.nextInt(20) == 0 ? "" : ">");
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
