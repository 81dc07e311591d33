package social.anancus.web.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed.
 *
 * @param title what it is called
 * @param description what it is
 * @param page the page that shows the same
 * @param self its own address
 * @param image the address of a picture; null for none
 * @param items the posts, the newest first
 */
record Feed(
        String title,
        String description,
        String page,
        String self,
        @Nullable String image,
        List<Item> items) {
    Feed {
        items = List.copyOf(items);
    }

    /**
     * A post.
     *
     * @param page its page
     * @param title its content warning; null for none
     * @param author the handle of who wrote it
     * @param html the post
     * @param createdAt when it was written
     * @param editedAt when it was changed last; null for never
     * @param media its attachments
     * @param tags its hashtags
     */
    record Item(
            String page,
            @Nullable String title,
            String author,
            String html,
            Instant createdAt,
            @Nullable Instant editedAt,
            List<Media> media,
            List<String> tags) {}

    /**
     * An attachment.
     *
     * @param url where it is
     * @param medium {@code image}, {@code video} or {@code audio}
     * @param type its media type; null where it is not known
     * @param length its size in bytes; null where it is not known
     * @param preview a small picture of it; null for none
     * @param description what is to be seen or heard; null for nothing said
     * @param covered whether it is not for everybody's eyes
     */
    record Media(
            String url,
            String medium,
            @Nullable String type,
            @Nullable Long length,
            @Nullable String preview,
            @Nullable String description,
            boolean covered) {}

    /**
     * @return when anything in it changed last; null for an empty one
     */
    @Nullable
    Instant updatedAt() {
        return items.stream()
                .map(item -> item.editedAt() == null ? item.createdAt() : item.editedAt())
                .max(Instant::compareTo)
                .orElse(null);
    }
}
