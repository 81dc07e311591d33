package social.anancus.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkTargetsTest {
    private static String led(String html) {
        return LinkTargets.in(
                        SafeHtml.ofStored(html),
                        (address, text) -> "#spiders".equals(text)
                                ? "/tags/spiders"
                                : address.equals("https://r.example/@bob?a=1&b=2") ? "/@bob@r.example" : null)
                .html();
    }

    @Test
    void linksGoWhereTheyAreLed() {
        assertThat(led("<p><a class=\"mention\" href=\"https://r.example/@bob?a=1&amp;b=2\">@bob</a> hi</p>"))
                .isEqualTo("<p><a class=\"mention\" href=\"/@bob@r.example\">@bob</a> hi</p>");
    }

    @Test
    void theTextOfALinkIsReadWithoutItsTags() {
        assertThat(led("<a href=\"https://r.example/t\" rel=\"tag\">#<span>spiders</span></a>"))
                .isEqualTo("<a href=\"/tags/spiders\" rel=\"tag\">#<span>spiders</span></a>");
    }

    @Test
    void otherLinksAndTextStayAsTheyAre() {
        String html = "<p>1 &lt; 2 <a href=\"https://x.example/\">x</a> <br></p>";
        assertThat(led(html)).isEqualTo(html);
        assertThat(led("no link")).isEqualTo("no link");
        assertThat(led("<a class=\"cut")).isEqualTo("<a class=\"cut");
    }

    @Test
    void aHashtagIsToldByItsMark() {
        assertThat(LinkTargets.hashtagOf(" #Spiders ")).isEqualTo("spiders");
        assertThat(LinkTargets.hashtagOf("spiders")).isNull();
        assertThat(LinkTargets.hashtagOf("#")).isNull();
    }
}
