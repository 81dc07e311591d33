package social.anancus.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import social.anancus.web.search.SearchWish.Kind;

class SearchWishTest {
    @Test
    void whatIsChosenBecomesOperatorsAndBothDaysCount() {
        SearchWish wish = new SearchWish("tea", Kind.POSTS, "image", "de", "2026-01-02", "2026-01-31", "library", 0);
        assertThat(wish.query()).isEqualTo("tea has:image language:de after:2026-01-01 before:2026-02-01 in:library");
    }

    @Test
    void quotesAreAKindOfPostAndNotOfContents() {
        assertThat(new SearchWish("", Kind.ALL, "quote", "", "", "", "", 0).query())
                .isEqualTo(" is:quote");
    }

    @Test
    void addressesKeepWhatWasChosen() {
        SearchWish wish = new SearchWish("a b&c", Kind.ALL, "poll", "", "", "2026-01-31", "", 0);
        assertThat(wish.address(Kind.POSTS, 20))
                .isEqualTo("/search?q=a+b%26c&type=posts&has=poll&until=2026-01-31&offset=20");
    }
}
