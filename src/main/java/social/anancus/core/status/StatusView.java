package social.anancus.core.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.text.SafeHtml;

/**
 * All that is shown of a status, the same for every viewer, read at once.
 *
 * @param id the status
 * @param author who wrote it
 * @param remoteUri its id on its own server; null for local ones
 * @param remoteUrl its page there
 * @param body what it says
 * @param visibility to whom it is addressed
 * @param place where it stands
 * @param mediaIds its attachments in their order
 * @param poll its poll, or null
 * @param application through which it was written; null if that is not shown
 * @param mentions who is named
 * @param tags its hashtags
 * @param quote what it quotes, or null
 * @param quotePolicy who may quote it
 * @param createdAt when it was written
 * @param editedAt when it was changed last, or null
 */
public record StatusView(
        long id,
        Author author,
        @Nullable String remoteUri,
        @Nullable String remoteUrl,
        Body body,
        Visibility visibility,
        Place place,
        List<Long> mediaIds,
        @Nullable Poll poll,
        @Nullable Client application,
        List<Mention> mentions,
        List<Tag> tags,
        @Nullable Quote quote,
        QuotePolicy quotePolicy,
        Instant createdAt,
        @Nullable Instant editedAt) {

    /**
     * Who wrote it.
     *
     * @param id the account
     * @param username its name
     * @param domain its domain; null here
     * @param numericUri the form of a local author's URI, see {@code LocalUris}
     * @param remoteUri a remote author's URI
     */
    public record Author(
            long id,
            String username,
            @Nullable String domain,
            boolean numericUri,
            @Nullable String remoteUri) {
        /**
         * @param uris this server's addresses
         * @return the URI of the actor
         */
        public String uri(LocalUris uris) {
            if (remoteUri != null) {
                return remoteUri;
            }
            return numericUri ? uris.actorById(id) : uris.actorByName(username);
        }

        /**
         * @return the name, with the domain if it is another
         */
        public String acct() {
            return domain == null ? username : username + "@" + domain;
        }
    }

    /**
     * What it says.
     *
     * @param content the text
     * @param source as it was typed, for the author; null where that is not known
     * @param spoilerText the content warning
     * @param sensitive whether media are covered
     * @param language its language
     */
    public record Body(
            SafeHtml content,
            @Nullable String source,
            String spoilerText,
            boolean sensitive,
            @Nullable String language) {}

    /**
     * Where it stands.
     *
     * @param inReplyToId what it answers
     * @param inReplyToAccountId whom
     * @param reblogOfId what it shares
     * @param conversationId the conversation
     */
    public record Place(
            @Nullable Long inReplyToId,
            @Nullable Long inReplyToAccountId,
            @Nullable Long reblogOfId,
            @Nullable Long conversationId) {}

    /** The application through which it was written. */
    public record Client(String name, @Nullable String website) {}

    /** Somebody who is named. */
    public record Mention(
            long id,
            String username,
            @Nullable String domain,
            @Nullable String url) {
        public String acct() {
            return domain == null ? username : username + "@" + domain;
        }
    }

    /** A hashtag: its compared form and how it was written first. */
    public record Tag(String name, String displayName) {}

    /**
     * A poll.
     *
     * @param id the poll
     * @param options what one can vote for
     * @param tallies the votes of each
     * @param votesCount all votes
     * @param votersCount all voters, or null
     * @param multiple whether one may choose several
     * @param hideTotals whether the counts are hidden until it ends
     * @param expiresAt when it ends, or null
     */
    public record Poll(
            long id,
            List<String> options,
            List<Long> tallies,
            long votesCount,
            @Nullable Long votersCount,
            boolean multiple,
            boolean hideTotals,
            @Nullable Instant expiresAt) {
        /**
         * @param now the time
         * @return whether it has ended
         */
        public boolean isOver(Instant now) {
            return expiresAt != null && !expiresAt.isAfter(now);
        }

        /**
         * @param now the time
         * @return whether nobody may see yet how many have voted for what
         */
        public boolean hidesTotals(Instant now) {
            return hideTotals && !isOver(now);
        }
    }

    /**
     * What it quotes.
     *
     * @param state the word of the API
     * @param statusId the quoted status; null where it is gone
     * @param accountId its author
     */
    public record Quote(
            String state, @Nullable Long statusId, @Nullable Long accountId) {
        /** The state in which what is quoted is shown. */
        public static final String ACCEPTED = "accepted";
    }

    /**
     * @return whether it was written here
     */
    public boolean isLocal() {
        return remoteUri == null;
    }

    /**
     * @return who may quote it without asking; nobody what is not for everybody
     */
    public QuotePolicy openQuotePolicy() {
        return visibility.isOpen() ? quotePolicy : QuotePolicy.NOBODY;
    }

    /**
     * @param viewer who looks
     * @param follower whether that one follows the author
     * @return whether the viewer may quote it without asking
     */
    public boolean isQuotableBy(Viewer viewer, boolean follower) {
        QuotePolicy policy = openQuotePolicy();
        return viewer.is(author.id()) && visibility != Visibility.DIRECT
                || policy == QuotePolicy.PUBLIC
                || policy == QuotePolicy.FOLLOWERS && follower;
    }

    /**
     * @param uris this server's addresses
     * @return its id for other servers; of a local reblog that of the activity
     */
    public String uri(LocalUris uris) {
        if (remoteUri != null) {
            return remoteUri;
        }
        String actor = author.uri(uris);
        return place.reblogOfId() == null ? uris.status(actor, id) : uris.statusActivity(actor, id);
    }

    /**
     * @param uris this server's addresses
     * @return its page on the server where it was written; null where that has none
     */
    public @Nullable String url(LocalUris uris) {
        if (!isLocal()) {
            return remoteUrl == null ? remoteUri : remoteUrl;
        }
        return place.reblogOfId() == null
                ? uris.statusPage(author.username(), id)
                : uris.statusActivity(author.uri(uris), id);
    }
}
