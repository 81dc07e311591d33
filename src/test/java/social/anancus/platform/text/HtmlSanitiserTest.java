package social.anancus.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlSanitiserTest {
    private static String sanitised(String html) {
        return HtmlSanitiser.sanitise(html).html();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain &amp; simple",
                "<p>one</p><p>two<br>three</p>",
                "<p><del>a</del><code>b</code><em>c</em><strong>d</strong><b>e</b><i>f</i><u>g</u></p>",
                "<pre><code>if (a &lt; b) {\n  c();\n}</code></pre>",
                "<blockquote><p>said</p></blockquote>",
                "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>",
                "<ol start=\"3\" reversed><li value=\"7\">a</li></ol>",
                "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>",
                "<span class=\"h-card\" translate=\"no\">x</span>",
                "<p class=\"quote-inline\">RE</p>",
                "<p lang=\"pt-BR\">olá</p>"
            })
    void whatIsAllowedStaysAsItIs(String html) {
        assertThat(sanitised(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<h1>Title</h1><h3>Sub</h3>|<p><strong>Title</strong></p><p><strong>Sub</strong></p>",
                "<div>a</div><div>b</div>|a b",
                "<table><tr><td>a</td><td>b</td></tr></table>|a b",
                "<p>a <sub>1</sub></p>|<p>a 1</p>",
                "<section><p>a</p></section>|<p>a</p>",
                "<p>unclosed <b>bold|<p>unclosed <b>bold</b></p>",
                "<p><button><p>deep</p></button></p>|<p>deep</p>",
                "<ul><li>a<button><li>b</li></button></li></ul>|<ul><li>a b</li></ul>",
                "<rt>alone</rt>|alone",
                "a<hr>b|a b",
                "<math><semantics><mi>x</mi><annotation encoding=`application/x-tex`>x^2</annotation></semantics></math>|x^2",
                "<math><mi>x</mi></math>y|y",
            })
    void whatIsNotAllowedGivesWayToItsText(String html, String expected) {
        assertThat(sanitised(html.replace('`', '"'))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>p{}</style>",
                "<svg><script>alert(1)</script><text>x</text></svg>",
                "<iframe src=\"https://remote.example\">x</iframe>",
                "<noscript><p>x</p></noscript>",
                "<template><b>x</b></template>",
                "<xmp><img src=x onerror=alert(1)></xmp>",
                "<!-- comment --><![CDATA[ x ]]>",
                "<img src=x onerror=alert(1)>",
                "<input value=x><meta http-equiv=refresh content=0><link rel=stylesheet href=x><base href=//evil>"
            })
    void scriptsAndTheLikeGoWithWhatIsInThem(String html) {
        assertThat(sanitised(html)).isEmpty();
    }

    @Test
    void onlyKnownClassesStay() {
        assertThat(sanitised("<span class=\"status__content modal mention admin-menu u-url h-card  ellipsis p-x{}\" "
                        + "style=\"position:fixed\" id=x name=form onclick=go()>a</span>"))
                .isEqualTo("<span class=\"mention u-url h-card ellipsis\">a</span>");
        assertThat(sanitised("<b class=\"mention\">a</b>")).isEqualTo("<b>a</b>");
    }

    @Test
    void linksOpenApartAndAreNotFollowed() {
        assertThat(sanitised("<a href=\"https://remote.example/?a=1&b=2\" onclick=x rel=\"me opener tag\">a</a>"))
                .isEqualTo("<a href=\"https://remote.example/?a=1&amp;b=2\" rel=\"tag nofollow noopener\""
                        + " target=\"_blank\">a</a>");
    }

    @Test
    void aHandleAsOtherServersWriteItKeepsItsMarks() {
        assertThat(sanitised("<p><span class=\"h-card\" translate=\"no\"><a href=\"https://remote.example/@carol\""
                        + " class=\"u-url mention\">@<span>carol</span></a></span> hi</p>"))
                .isEqualTo("<p><span class=\"h-card\" translate=\"no\"><a href=\"https://remote.example/@carol\""
                        + " rel=\"nofollow noopener\" target=\"_blank\" class=\"u-url mention\">@<span>carol</span></a>"
                        + "</span> hi</p>");
    }

    @Test
    void onlyOwnHtmlMayClaimAPageAsOnesOwn() {
        String html = "<a href=\"https://alice.example\" rel=\"me\">a</a>";
        assertThat(sanitised(html)).doesNotContain("rel=\"me");
        assertThat(HtmlSanitiser.sanitiseOwn(html).html()).contains("rel=\"me nofollow noopener\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java&#10;script:alert(1)",
                "java\tscript:alert(1)",
                "&#1;javascript:alert(1)",
                "javascript&colon;alert(1)",
                "&#x6A;avascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:https://x",
                "//evil.example",
                "/relative",
                "relative",
                "?q",
                "#a",
                "",
                "https:",
                "https:///evil.example",
                "http:evil.example",
                "https://:80/",
                ":x"
            })
    void linksToElsewhereThanTheNetBecomeText(String href) {
        assertThat(sanitised("<p><a href=\"" + href + "\">te<b>x</b>t</a></p>")).isEqualTo("<p>te<b>x</b>t</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/x y\"z'",
                "HTTP://a.example",
                "dat://a",
                "dweb:/ipfs/a",
                "ipfs://a",
                "ipns://a",
                "ssb:a",
                "gopher://a",
                "xmpp:alice@a.example",
                "magnet:?xt=urn:btih:a",
                "gemini://a.example"
            })
    void linksOfTheKnownSchemesStay(String href) {
        String escaped = SafeHtml.escape(href);
        assertThat(sanitised("<a href=\"" + escaped + "\">a</a>")).startsWith("<a href=\"" + escaped + "\" ");
    }

    @Test
    void aLinkInALinkIsText() {
        assertThat(
                        sanitised(
                                "<a href=\"https://a.example\">x<table><tr><td><a href=\"https://b.example\">y</a></table></a>"))
                .isEqualTo("<a href=\"https://a.example\" rel=\"nofollow noopener\" target=\"_blank\">x y</a>");
    }

    @Test
    void controlCharactersAndHalfSurrogatesGo() {
        assertThat(sanitised("a\u0000b&#0;\u0007c\ud800d&#xD800;<b title=\"\u0000\">\uDC00e</b>😀"))
                .isEqualTo("ab\ufffdcd<b>e</b>😀");
    }

    @Test
    void aHugeInputIsCutAndStillWellFormed() {
        String result = sanitised("<p><b>" + "&".repeat(300_000));
        assertThat(result).startsWith("<p><b>&amp;").endsWith("&amp;</b></p>").hasSizeLessThanOrEqualTo(256 * 1024);
        assertThat(sanitised(result)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>", "<b>", "<a href=https://a.example>", "<p><b>", "<table>", "<ul><li>", "<blockquote>", "</p>",
                "<table><tr><td>", "<i><b><a href=//x>", "<svg>", "<math><mi>", "<h1>", "<ruby><rt>", "<!--", "<a ",
                "<", "&", "&#", "<font color=1>", "<select>", "</b><p><b>x"
            })
    void aHundredThousandTagsDeepEnds(String unit) {
        String result = sanitised(unit.repeat(100_000) + "end");
        assertThat(result.length()).isLessThanOrEqualTo(256 * 1024);
        assertThat(sanitised(result)).isEqualTo(result);
    }

    @Test
    void whatCannotBeParsedIsShownAsText() {
        assertThat(HtmlSanitiser.asText("<p onclick=\"x\">a < b</p> & \"c\"").html())
                .isEqualTo("a  &amp; &quot;c&quot;");
    }

    @Test
    void textBecomesHtmlThatShowsIt() {
        assertThat(SafeHtml.ofText("<b>\"Tom\" & 'Jerry'</b>").html())
                .isEqualTo("&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;");
    }
}
