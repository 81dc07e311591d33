package social.anancus.core.status.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.DeleteStatus;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.StatusViewRepository;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.PlainText;

/** Deletes a status and keeps what it said as a draft, both or neither. */
@ApplicationScoped
public class RedraftStatus {
    private StatusViewRepository statuses;
    private DeleteStatus deleteStatus;
    private SaveDraft saveDraft;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RedraftStatus() {}

    @Inject
    public RedraftStatus(StatusViewRepository statuses, DeleteStatus deleteStatus, SaveDraft saveDraft) {
        this.statuses = statuses;
        this.deleteStatus = deleteStatus;
        this.saveDraft = saveDraft;
    }

    /**
     * @param accountId who wrote it
     * @param statusId a status, no reblog
     * @return the id of the draft
     * @throws NotFound if there is no such status of this author
     * @throws Invalid if there are too many drafts already; then the status stays
     */
    @Transactional
    public long redraft(long accountId, long statusId) {
        StatusView status = Optional.ofNullable(
                        statuses.findUnchecked(List.of(statusId)).get(statusId))
                .filter(found -> found.author().id() == accountId
                        && found.isLocal()
                        && found.place().reblogOfId() == null)
                .orElseThrow(NotFound::new);
        long draft = saveDraft.save(accountId, null, content(status), status.mediaIds());
        deleteStatus.delete(accountId, statusId, true);
        return draft;
    }

    private static DraftContent content(StatusView status) {
        StatusView.Body body = status.body();
        StatusView.Quote quote = status.quote();
        return new DraftContent(
                Objects.requireNonNullElseGet(
                        body.source(), () -> PlainText.fromHtml(body.content().html())),
                body.spoilerText(),
                body.sensitive(),
                body.language(),
                status.visibility().wireName(),
                status.quotePolicy().wireName(),
                status.place().inReplyToId(),
                quote == null ? null : quote.statusId(),
                poll(status.poll(), status.createdAt()));
    }

    private static DraftContent.@Nullable Poll poll(StatusView.@Nullable Poll poll, Instant createdAt) {
        if (poll == null) {
            return null;
        }
        Instant end = poll.expiresAt();
        long seconds = end == null ? 0 : Duration.between(createdAt, end).toSeconds();
        return new DraftContent.Poll(poll.options(), seconds, poll.multiple(), poll.hideTotals());
    }
}
