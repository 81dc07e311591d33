package social.anancus.web.status;

import org.jspecify.annotations.Nullable;

/**
 * Where a post stands.
 *
 * @param path its page here
 * @param origin its page on the server where it was written; null for posts of this server
 * @param replyTo whom it answers; null for nobody
 * @param parent what it answers; 0 for nothing, and for what is not known here
 * @param replyText what is said before the name of who is answered
 * @param visibility who can see it
 * @param time when it was written
 * @param edited when it was changed last; null for never
 * @param editedText the same in words
 * @param client through which application it was written, in words; null where that is not shown
 */
public record PlaceItem(
        String path,
        @Nullable String origin,
        @Nullable AuthorItem replyTo,
        long parent,
        String replyText,
        VisibilityItem visibility,
        MomentItem time,
        @Nullable MomentItem edited,
        String editedText,
        @Nullable String client) {}
