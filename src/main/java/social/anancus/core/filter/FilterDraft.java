package social.anancus.core.filter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.text.PlainText;

/**
 * What somebody wants a filter to be. What is null stays as it is.
 *
 * @param title its name
 * @param contexts where it applies, in the words of the API
 * @param action what becomes of statuses, in the word of the API
 * @param expiry how long it lasts
 * @param keywords changes of its words, in their order
 */
public record FilterDraft(
        @Nullable String title,
        @Nullable List<String> contexts,
        @Nullable String action,
        @Nullable Expiry expiry,
        List<Keyword> keywords) {
    public FilterDraft {
        title = title == null ? null : PlainText.stripControl(title);
    }

    /**
     * How long a filter lasts from now.
     *
     * @param seconds null for ever
     */
    public record Expiry(@Nullable Long seconds) {
        private static final long MOST = Duration.ofDays(36_500).toSeconds();

        @Nullable
        Instant from(Instant now) {
            return seconds == null ? null : now.plusSeconds(Math.clamp(seconds, -MOST, MOST));
        }
    }

    /**
     * A change of a word.
     *
     * @param id which; null for a new one
     * @param keyword its text; null if it stays
     * @param wholeWord whether it counts as a whole word only; null if that stays, or for the usual: yes
     * @param remove whether it goes
     */
    public record Keyword(
            @Nullable Long id,
            @Nullable String keyword,
            @Nullable Boolean wholeWord,
            boolean remove) {
        public Keyword {
            keyword = keyword == null ? null : PlainText.stripControl(keyword);
        }
    }
}
