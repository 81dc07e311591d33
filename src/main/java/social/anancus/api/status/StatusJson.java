package social.anancus.api.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.emoji.CustomEmojiJson;
import social.anancus.api.filter.FilterResultJson;
import social.anancus.api.media.MediaAttachmentJson;

/** The entity Status (https://docs.joinmastodon.org/entities/Status/). */
public record StatusJson(
        String id,
        Instant createdAt,
        @Nullable String inReplyToId,
        @Nullable String inReplyToAccountId,
        boolean sensitive,
        String spoilerText,
        String visibility,
        @Nullable String language,
        String uri,
        @Nullable String url,
        long repliesCount,
        long reblogsCount,
        long favouritesCount,
        long quotesCount,
        @Nullable Instant editedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean favourited,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean reblogged,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean muted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean bookmarked,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean pinned,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String content,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FilterResultJson> filtered,
        @Nullable StatusJson reblog,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Application application,
        AccountJson account,
        List<MediaAttachmentJson> mediaAttachments,
        List<Mention> mentions,
        List<Tag> tags,
        List<CustomEmojiJson> emojis,
        List<Object> taggedCollections,
        @Nullable AnyQuote quote,
        QuoteApproval quoteApproval,
        @Nullable Object card,
        @Nullable PollJson poll) {

    /**
     * @param source what its author typed
     * @return the answer to the deletion: with the source for writing it anew, instead of the content
     */
    StatusJson withSource(String source) {
        return new StatusJson(
                id,
                createdAt,
                inReplyToId,
                inReplyToAccountId,
                sensitive,
                spoilerText,
                visibility,
                language,
                uri,
                url,
                repliesCount,
                reblogsCount,
                favouritesCount,
                quotesCount,
                editedAt,
                favourited,
                reblogged,
                muted,
                bookmarked,
                pinned,
                null,
                source,
                filtered,
                reblog,
                application,
                account,
                mediaAttachments,
                mentions,
                tags,
                emojis,
                taggedCollections,
                quote,
                quoteApproval,
                card,
                poll);
    }

    /** Through which application it was written. */
    public record Application(String name, @Nullable String website) {}

    /** Somebody who is named. */
    public record Mention(String id, String username, String url, String acct) {}

    /** A hashtag. */
    public record Tag(String name, String url) {}

    /** Who may quote it, and whether the viewer may. */
    public record QuoteApproval(List<String> automatic, List<String> manual, String currentUser) {}
}
