package social.anancus.api.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.emoji.CustomEmojiJson;
import social.anancus.api.filter.FilterResultJson;
import social.anancus.api.media.MediaAttachmentJson;
import social.anancus.platform.json.Kept;
import social.anancus.platform.json.SometimesKept;

/**
 * The entity Status (https://docs.joinmastodon.org/entities/Status/). What is the same in every answer stands in the first two.
 *
 * @param own what it has of its own, also where it shares another
 * @param said what it says, or what the status says that it shares: clients read it from either
 * @param reblog what it shares
 * @param kept whether this is how most people see it, and stays in a cache
 */
@Kept
public record StatusJson(
        @JsonUnwrapped Own own,
        @JsonUnwrapped Said said,
        long repliesCount,
        long reblogsCount,
        long favouritesCount,
        long quotesCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean favourited,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean reblogged,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean muted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean bookmarked,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean pinned,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FilterResultJson> filtered,
        @Nullable StatusJson reblog,
        AccountJson account,
        @Nullable AnyQuote quote,
        QuoteApproval quoteApproval,
        @Nullable PollJson poll,
        @JsonIgnore boolean kept)
        implements SometimesKept {

    /**
     * @param source what its author typed
     * @return the answer to the deletion: with the source for writing it anew, instead of the content
     */
    StatusJson withSource(String source) {
        return new StatusJson(
                own,
                said.withSource(source),
                repliesCount,
                reblogsCount,
                favouritesCount,
                quotesCount,
                favourited,
                reblogged,
                muted,
                bookmarked,
                pinned,
                filtered,
                reblog,
                account,
                quote,
                quoteApproval,
                poll,
                false);
    }

    /** What a status has of its own, for every viewer. */
    @Kept
    public record Own(
            String id,
            Instant createdAt,
            @Nullable String inReplyToId,
            @Nullable String inReplyToAccountId,
            String visibility,
            String uri,
            @Nullable String url,
            @Nullable Instant editedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Application application) {}

    /** What a status says, for every viewer. */
    @Kept
    public record Said(
            boolean sensitive,
            String spoilerText,
            @Nullable String language,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String content,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String text,

            List<MediaAttachmentJson> mediaAttachments,
            List<Mention> mentions,
            List<Tag> tags,
            List<CustomEmojiJson> emojis,
            List<Object> taggedCollections,
            @Nullable Object card) {
        private Said withSource(String source) {
            return new Said(
                    sensitive,
                    spoilerText,
                    language,
                    null,
                    source,
                    mediaAttachments,
                    mentions,
                    tags,
                    emojis,
                    taggedCollections,
                    card);
        }
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
