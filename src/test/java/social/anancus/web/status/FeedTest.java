package social.anancus.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

class FeedTest {
    private static final Page<StatusItem> FULL = new Page<>(List.of(), 10L, 20L, true);
    private static final Page<StatusItem> SHORT = new Page<>(List.of(), 10L, 20L, false);

    private static Feed feed(Page<StatusItem> page, Paging wanted) {
        return Feed.of("Posts", page, "/public?only_media=true", wanted);
    }

    @Test
    void theFirstPageLeadsToOlderPostsOnly() {
        Feed feed = feed(FULL, Paging.first(20));
        assertThat(feed.newer()).isNull();
        assertThat(feed.older()).isEqualTo("/public?only_media=true&max_id=10");
    }

    @Test
    void theLastPageLeadsToNewerPostsOnly() {
        Feed feed = feed(SHORT, new Paging(30L, null, null, 20));
        assertThat(feed.newer()).isEqualTo("/public?only_media=true&min_id=20");
        assertThat(feed.older()).isNull();
    }

    @Test
    void whoComesBackToTheNewestPostsFindsNoLinkBeyondThem() {
        assertThat(feed(SHORT, new Paging(null, null, 5L, 20)).newer()).isNull();
        assertThat(feed(FULL, new Paging(null, null, 5L, 20)).newer()).isNotNull();
        assertThat(feed(SHORT, new Paging(null, null, 5L, 20)).older()).isNotNull();
    }

    @Test
    void aPageBeyondTheEndHasNoNeighbours() {
        Feed feed = feed(Page.empty(), new Paging(1L, null, null, 20));
        assertThat(feed.newer()).isNull();
        assertThat(feed.older()).isNull();
    }
}
