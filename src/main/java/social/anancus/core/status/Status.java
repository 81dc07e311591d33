package social.anancus.core.status;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.persistence.NumberListConverter;
import social.anancus.platform.text.SafeHtml;

/**
 * What somebody wrote, or that somebody shares what another wrote (a reblog: no text of its own). Local when it has no URI
 * of its own. Deleted ones are seen by nobody; their rows go later.
 */
@Entity
@Table(name = "status")
public class Status {
    /** A change so soon after is no edit: some servers write both times one after the other. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "uri", updatable = false)
    private @Nullable String uri;

    @Column(name = "url")
    private @Nullable String url;

    @Column(name = "content")
    private String content = "";

    @Column(name = "source_text")
    private @Nullable String sourceText;

    @Column(name = "spoiler_text")
    private String spoilerText = "";

    @Column(name = "sensitive")
    private boolean sensitive;

    @Enumerated(EnumType.STRING)
    @Column(name = "visibility", updatable = false)
    private Visibility visibility = Visibility.DIRECT;

    @Column(name = "language")
    private @Nullable String language;

    @Column(name = "reply", updatable = false)
    private boolean reply;

    @Column(name = "in_reply_to_id")
    private @Nullable Long inReplyToId;

    @Column(name = "in_reply_to_account_id")
    private @Nullable Long inReplyToAccountId;

    @Column(name = "reblog_of_id", updatable = false)
    private @Nullable Long reblogOfId;

    @Column(name = "conversation_id")
    private @Nullable Long conversationId;

    @Convert(converter = NumberListConverter.class)
    @Column(name = "media_ids")
    private List<Long> mediaIds = List.of();

    @Column(name = "poll_id")
    private @Nullable Long pollId;

    @Column(name = "application_id", updatable = false)
    private @Nullable Long applicationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "quote_policy")
    private QuotePolicy quotePolicy = QuotePolicy.PUBLIC;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "remote_updated_at")
    private @Nullable Instant remoteUpdatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /** For JPA. */
    protected Status() {}

    private Status(long id, long accountId, Visibility visibility, Instant createdAt) {
        this.id = id;
        this.accountId = accountId;
        this.visibility = visibility;
        this.createdAt = createdAt;
    }

    /**
     * A new status of a local author, without media, poll and place in a thread yet.
     *
     * @param id its id
     * @param accountId the author
     * @param visibility to whom it goes
     * @param text what it says
     * @param applicationId through which application; null for the server's own pages
     * @param now the time
     */
    public static Status local(
            long id,
            long accountId,
            Visibility visibility,
            StatusText text,
            @Nullable Long applicationId,
            Instant now) {
        Status status = new Status(id, accountId, visibility, now);
        status.applicationId = applicationId;
        status.say(text);
        return status;
    }

    /**
     * A new status of another server, without place in a thread yet.
     *
     * @param id its id
     * @param said what its server says
     * @param at when it was written, as far as that is believed
     */
    static Status remote(long id, RemoteStatus said, Instant at) {
        Status status = new Status(id, said.authorId(), said.visibility(), at);
        status.uri = said.uri();
        Instant updated = said.updated();
        status.editedAt = updated != null && updated.isAfter(at.plus(AT_ONCE)) ? updated : null;
        status.remoteUpdatedAt = updated;
        status.show(said);
        return status;
    }

    /**
     * A new reblog by an account of another server.
     *
     * @param id its id
     * @param said what its server says
     * @param original what is shared, no reblog itself
     * @param visibility to whom
     * @param at when
     */
    static Status remoteReblog(long id, RemoteReblog said, Status original, Visibility visibility, Instant at) {
        Status status = reblog(id, said.accountId(), original, visibility, at);
        status.uri = said.uri();
        return status;
    }

    /**
     * A new reblog.
     *
     * @param id its id
     * @param accountId who shares
     * @param original what is shared, no reblog itself
     * @param visibility to whom
     * @param now the time
     */
    public static Status reblog(long id, long accountId, Status original, Visibility visibility, Instant now) {
        Status status = new Status(id, accountId, visibility, now);
        status.reblogOfId = original.id;
        status.conversationId = null;
        return status;
    }

    /**
     * Makes it an answer.
     *
     * @param parent what is answered
     */
    public void answer(Status parent) {
        reply = true;
        inReplyToId = parent.id;
        // an answer to oneself that itself answers somebody is meant for that somebody
        inReplyToAccountId =
                parent.accountId == accountId && parent.reply ? parent.inReplyToAccountId : (Long) parent.accountId;
        conversationId = parent.conversationId;
    }

    /** Makes it an answer to something that is not known here. */
    void answerUnknown() {
        reply = true;
    }

    /**
     * @param updated when its server says that it was changed
     * @return whether that is news: it was not known to be as fresh
     */
    boolean advance(Instant updated) {
        Instant known = remoteUpdatedAt == null ? createdAt : remoteUpdatedAt;
        boolean news = updated.isAfter(known);
        if (news) {
            remoteUpdatedAt = updated;
        }
        return news;
    }

    /**
     * @param updated when its server says that it was changed; null where it does not say
     * @return whether it is known to be fresher
     */
    boolean isFresherThan(@Nullable Instant updated) {
        Instant known = remoteUpdatedAt == null ? createdAt : remoteUpdatedAt;
        return updated != null && updated.isBefore(known);
    }

    /**
     * @param said what it says from now on, as its server says
     */
    void show(RemoteStatus said) {
        url = said.url();
        content = said.shownContent().html();
        spoilerText = said.text().spoiler();
        sensitive = said.text().sensitive();
        language = said.text().language();
        quotePolicy = said.quotePolicy();
    }

    /**
     * @param id the conversation to which it belongs
     */
    public void joinConversation(long id) {
        conversationId = id;
    }

    /**
     * @param text what it says from now on
     */
    public void say(StatusText text) {
        sourceText = text.source();
        content = text.html().html();
        spoilerText = text.spoiler();
        sensitive = text.sensitive();
        language = text.language();
    }

    /**
     * @param ids its attachments, in their order
     */
    public void attach(List<Long> ids) {
        mediaIds = List.copyOf(ids);
    }

    /**
     * @param id its poll, or null
     */
    public void ask(@Nullable Long id) {
        pollId = id;
    }

    /**
     * @param policy who may quote it
     */
    public void allowQuotes(QuotePolicy policy) {
        quotePolicy = policy;
    }

    /**
     * @param now when it was changed
     */
    public void edited(Instant now) {
        editedAt = now;
    }

    /**
     * @param now the time; from then on nobody sees it
     */
    public void delete(Instant now) {
        deletedAt = now;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public boolean isLocal() {
        return uri == null;
    }

    public boolean isReblog() {
        return reblogOfId != null;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /**
     * @return the id on its own server; null for local statuses, see {@link LocalUris}
     */
    public @Nullable String remoteUri() {
        return uri;
    }

    public @Nullable String remoteUrl() {
        return url;
    }

    /**
     * @return the text, ready to show
     */
    public SafeHtml content() {
        return SafeHtml.ofStored(content);
    }

    /**
     * @return what a local author typed; null for remote statuses and reblogs
     */
    public @Nullable String sourceText() {
        return sourceText;
    }

    public String spoilerText() {
        return spoilerText;
    }

    public boolean isSensitive() {
        return sensitive;
    }

    public Visibility visibility() {
        return visibility;
    }

    public @Nullable String language() {
        return language;
    }

    public boolean isReply() {
        return reply;
    }

    public @Nullable Long inReplyToId() {
        return inReplyToId;
    }

    public @Nullable Long inReplyToAccountId() {
        return inReplyToAccountId;
    }

    public @Nullable Long reblogOfId() {
        return reblogOfId;
    }

    public @Nullable Long conversationId() {
        return conversationId;
    }

    public List<Long> mediaIds() {
        return mediaIds;
    }

    public @Nullable Long pollId() {
        return pollId;
    }

    public @Nullable Long applicationId() {
        return applicationId;
    }

    public QuotePolicy quotePolicy() {
        return quotePolicy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }
}
