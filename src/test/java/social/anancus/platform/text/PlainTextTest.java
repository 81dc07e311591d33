package social.anancus.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>one</p><p>two<br>three</p>|one$$two$three",
                "<p>a<br><br>b<br/></p>|a$$b",
                "<ul><li>a</li><li>b</li></ul>c|a$b$$c",
                "<div>a</div><div>b</div>|a$b",
                "x &amp; y &lt;z&gt;|x & y <z>",
                "a  b <b>c</b>d|a b cd",
                "<p>a</p><script>x</script><style>y</style><p>b</p>|a$$b",
                "<pre>a  b#  c</pre>|a  b$  c",
                "no tags|no tags",
                "a<br>b|a$b"
            })
    void htmlIsReadAsText(String html, String text) {
        assertThat(PlainText.fromHtml(html.replace('#', '\n'))).isEqualTo(text.replace('$', '\n'));
    }

    @Test
    void aLinkIsReadWhole() {
        assertThat(PlainText.fromHtml("<a href=\"https://a.example/long\"><span class=\"invisible\">https://</span>"
                        + "<span class=\"ellipsis\">a.example/lo</span><span class=\"invisible\">ng</span></a>"))
                .isEqualTo("https://a.example/long");
    }

    @Test
    void whatTheDatabaseRefusesGoes() {
        assertThat(PlainText.stripControl("a\u0000b\u0007\tc\r\nd\ud800e\udc00f\ufffeg\ufdd0h\u0085i\u007f😀"))
                .isEqualTo("ab\tc\r\ndefghi😀");
        assertThat(PlainText.stripControl("\ud83f\udfff!")).isEqualTo("!");
    }

    @Test
    void cleanTextIsNotCopied() {
        String text = "grüße 😀\n";
        assertThat(PlainText.stripControl(text)).isSameAs(text);
    }

    @Test
    void deepNestingIsReadToo() {
        assertThat(PlainText.fromHtml("<div><b>".repeat(30_000) + "end")).isEqualTo("end");
    }
}
