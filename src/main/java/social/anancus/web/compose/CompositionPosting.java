package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.EditedStatus;
import social.anancus.core.status.NewStatus;
import social.anancus.core.status.PollDraft;
import social.anancus.core.status.PostStatus;
import social.anancus.core.status.QuotePolicy;
import social.anancus.core.status.ReviseStatus;
import social.anancus.core.status.StatusLanguage;
import social.anancus.core.status.Visibility;
import social.anancus.core.status.draft.DeleteDraft;
import social.anancus.core.status.draft.DraftContent;
import social.anancus.core.status.draft.SaveDraft;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;
import social.anancus.web.compose.Composition.Ballot;
import social.anancus.web.compose.Composition.Later;

/** Hands compositions to the core: publishes, changes and keeps them, within the limits that hold for the API too. */
@ApplicationScoped
class CompositionPosting {
    private static final String KEYS = "page-";

    private PostStatus postStatus;
    private ReviseStatus reviseStatus;
    private SaveDraft saveDraft;
    private DeleteDraft deleteDraft;
    private MediaSteps mediaSteps;
    private RateLimiter limiter;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    CompositionPosting() {}

    @Inject
    CompositionPosting(
            PostStatus postStatus,
            ReviseStatus reviseStatus,
            SaveDraft saveDraft,
            DeleteDraft deleteDraft,
            MediaSteps mediaSteps,
            RateLimiter limiter) {
        this.postStatus = postStatus;
        this.reviseStatus = reviseStatus;
        this.saveDraft = saveDraft;
        this.deleteDraft = deleteDraft;
        this.mediaSteps = mediaSteps;
        this.limiter = limiter;
    }

    /**
     * @param accountId who writes
     * @param form checked
     * @return what was made or changed
     * @throws TooMany if that were too many in a short time
     */
    PostStatus.Outcome publish(long accountId, Composition form) {
        String who = Long.toString(accountId);
        boolean allowed = limiter.count(RateLimits.STATUSES, who).allowed();
        boolean made = false;
        try {
            if (!allowed) {
                throw new TooMany();
            }
            PostStatus.Outcome outcome = write(accountId, form);
            made = true;
            return outcome;
        } finally {
            if (!made) {
                limiter.giveBack(RateLimits.STATUSES, who);
            }
        }
    }

    private PostStatus.Outcome write(long accountId, Composition form) {
        Long editing = form.target().editing();
        if (editing != null) {
            reviseStatus.revise(edited(accountId, editing, form));
            return new PostStatus.Outcome(editing, false);
        }
        mediaSteps.keepWords(accountId, form.media(), null);
        Later later = form.later();
        PostStatus.Outcome outcome =
                postStatus.post(fresh(accountId, form), later == null ? null : CompositionChecks.time(later));
        Long draft = form.target().draft();
        if (draft != null) {
            deleteDraft.delete(accountId, draft);
        }
        return outcome;
    }

    /** The key of a form, which is none that an application could send. */
    static String key(Composition form) {
        return KEYS + form.key();
    }

    private static NewStatus fresh(long accountId, Composition form) {
        return new NewStatus(
                accountId,
                null,
                content(form),
                Visibility.ofWire(form.visibility()).orElse(null),
                form.target().replyTo(),
                form.mediaIds(),
                poll(form.poll()),
                form.target().quote(),
                QuotePolicy.ofWire(form.quotePolicy()).orElse(null),
                null,
                key(form));
    }

    private static EditedStatus edited(long accountId, long statusId, Composition form) {
        return new EditedStatus(
                accountId,
                statusId,
                content(form),
                form.mediaIds(),
                form.media().stream()
                        .map(each -> new EditedStatus.MediaChange(each.id(), each.description(), each.focus()))
                        .toList(),
                poll(form.poll()),
                QuotePolicy.ofWire(form.quotePolicy()).orElse(null));
    }

    private static NewStatus.Content content(Composition form) {
        return new NewStatus.Content(
                form.text(),
                form.warning() == null ? "" : form.warning(),
                form.sensitive(),
                StatusLanguage.of(form.language()).orElse(null));
    }

    private static @Nullable PollDraft poll(@Nullable Ballot poll) {
        return poll == null
                ? null
                : new PollDraft(poll.options(), Duration.ofSeconds(poll.seconds()), poll.multiple(), poll.hideTotals());
    }

    /**
     * @param accountId who writes
     * @param form anything
     * @return the id of the draft
     * @throws social.anancus.platform.error.Invalid if there are too many, or it is far too long
     */
    long keep(long accountId, Composition form) {
        mediaSteps.keepWords(accountId, form.media(), null);
        Composition.Target target = form.target();
        Ballot poll = form.poll();
        DraftContent content = new DraftContent(
                form.text(),
                form.warning() == null ? "" : form.warning(),
                form.sensitive(),
                form.language().isEmpty() ? null : form.language(),
                form.visibility().isEmpty() ? null : form.visibility(),
                form.quotePolicy().isEmpty() ? null : form.quotePolicy(),
                target.replyTo(),
                target.quote(),
                poll == null
                        ? null
                        : new DraftContent.Poll(poll.options(), poll.seconds(), poll.multiple(), poll.hideTotals()));
        return saveDraft.save(accountId, target.draft(), content, form.mediaIds());
    }
}
