package social.anancus.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void paragraphsListsAndLinksBecomeHtml() {
        assertThat(Markdown.toHtml("Be *kind*.\n\n- one\n- two").html())
                .isEqualToIgnoringWhitespace("<p>Be <em>kind</em>.</p><ul><li>one</li><li>two</li></ul>");
        assertThat(Markdown.toHtml("[here](https://social.example/about)").html())
                .contains("href=\"https://social.example/about\"");
    }

    @Test
    void htmlAndScriptsDoNotPass() {
        assertThat(Markdown.toHtml(
                                "<script>alert(1)</script> [x](javascript:alert(1)) ![x](https://remote.example/a.png)")
                        .html())
                .doesNotContain("<script", "href=\"javascript", "<img");
    }
}
