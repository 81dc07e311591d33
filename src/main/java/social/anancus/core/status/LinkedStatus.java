package social.anancus.core.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountAddress;

/**
 * What a status refers to, by address, for servers that know no ids of ours.
 *
 * @param view what it shows
 * @param inReplyTo what it answers; null for nothing, and for what is gone
 * @param reblogOf what it shares; null for nothing
 * @param quoted what it quotes; null for nothing
 * @param mentions who is named in it, and who may see it without being named
 * @param conversation the conversation to which it belongs; null for none
 * @param counts what others did with it
 * @param ownReplies the first few of its author's open answers to it
 * @param pollEndedAt when its poll was closed; null where it is open, or there is none
 */
public record LinkedStatus(
        StatusView view,
        @Nullable StatusAddress inReplyTo,
        @Nullable StatusAddress reblogOf,
        @Nullable LinkedQuote quoted,
        List<LinkedMention> mentions,
        @Nullable LinkedConversation conversation,
        Counts counts,
        List<Long> ownReplies,
        @Nullable Instant pollEndedAt) {
    /** How many of {@link #ownReplies} there are at most. */
    public static final int MOST_OWN_REPLIES = 5;

    /**
     * What is quoted.
     *
     * @param quoteId the row of {@code quote}
     * @param accepted whether the quoted author allows it
     * @param status the quoted status; null where it is gone
     * @param url its page
     * @param approvalUri what its author's server has given as proof; null for none
     */
    public record LinkedQuote(
            long quoteId,
            boolean accepted,
            @Nullable StatusAddress status,
            @Nullable String url,
            @Nullable String approvalUri) {}

    /**
     * Somebody.
     *
     * @param account who
     * @param silent whether the status only lets them see it
     */
    public record LinkedMention(AccountAddress account, boolean silent) {}

    /**
     * A conversation.
     *
     * @param id its id
     * @param remoteUri its URI if it began on another server
     * @param began when it began
     */
    public record LinkedConversation(long id, @Nullable String remoteUri, Instant began) {}

    /**
     * What others did with it, as far as this server knows.
     *
     * @param favourites how many favourites
     * @param reblogs how many reblogs
     */
    public record Counts(long favourites, long reblogs) {}
}
