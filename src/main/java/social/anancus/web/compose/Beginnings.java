package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.UserSettings;
import social.anancus.core.login.UserSettingsRepository;
import social.anancus.core.status.ReadStatuses;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.StatusViewRepository;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;
import social.anancus.core.status.draft.Draft;
import social.anancus.core.status.draft.DraftContent;
import social.anancus.core.status.draft.FindDraft;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.PlainText;
import social.anancus.web.compose.Composition.Ballot;
import social.anancus.web.compose.Composition.Target;

/** What stands in the composer before somebody types: by the author's settings, and by what is answered or changed. */
@ApplicationScoped
class Beginnings {
    private UserSettingsRepository settings;
    private ReadStatuses statuses;
    private FindDraft findDraft;
    private AttachedMedia attachedMedia;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    Beginnings() {}

    @Inject
    Beginnings(
            UserSettingsRepository settings, ReadStatuses statuses, FindDraft findDraft, AttachedMedia attachedMedia) {
        this.settings = settings;
        this.statuses = statuses;
        this.findDraft = findDraft;
        this.attachedMedia = attachedMedia;
    }

    /**
     * @param author who writes
     * @param back where to go afterwards
     * @return nothing typed yet, with the author's settings; one statement
     */
    Composition blank(Viewer.LocalViewer author, String back) {
        UserSettings usual = settings.of(author.id());
        String language = usual.defaultLanguage();
        return new Composition(
                "",
                null,
                language == null ? "" : language,
                usual.defaultSensitive(),
                usual.defaultVisibility(),
                usual.defaultQuotePolicy(),
                Target.NOTHING,
                List.of(),
                null,
                null,
                SentComposition.newKey(),
                back);
    }

    /**
     * An answer: it reaches no more people than what it answers, names its author and whom that names, and takes its warning.
     *
     * @param author who writes
     * @param statusId what is answered; of a reblog what that shares
     * @param back where to go afterwards
     * @throws NotFound if the author may not see it
     */
    Composition reply(Viewer.LocalViewer author, long statusId, String back) {
        StatusView parent = original(author, statusId);
        Composition blank = blank(author, back);
        String warning = parent.body().spoilerText();
        return new Composition(
                mentions(parent, author.id()),
                warning.isEmpty() ? null : warning,
                blank.language(),
                blank.sensitive() || !warning.isEmpty() && parent.body().sensitive(),
                narrower(blank.visibility(), parent.visibility()),
                blank.quotePolicy(),
                new Target(parent.id(), null, null, null),
                List.of(),
                null,
                null,
                blank.key(),
                back);
    }

    /**
     * @param author who writes
     * @param statusId what is quoted; of a reblog what that shares
     * @param back where to go afterwards
     * @throws NotFound if the author may not see it
     */
    Composition quote(Viewer.LocalViewer author, long statusId, String back) {
        StatusView quoted = original(author, statusId);
        return blank(author, back).aim(new Target(null, quoted.id(), null, null));
    }

    /**
     * @param author who writes
     * @param statusId a status of the author's
     * @param back where to go afterwards
     * @return what it says
     * @throws NotFound if there is no such status of the author's
     */
    Composition edit(Viewer.LocalViewer author, long statusId, String back) {
        StatusView status = visible(author, statusId);
        if (status.author().id() != author.id() || status.place().reblogOfId() != null) {
            throw new NotFound();
        }
        StatusView.Body body = status.body();
        return new Composition(
                Objects.requireNonNullElseGet(
                        body.source(), () -> PlainText.fromHtml(body.content().html())),
                body.spoilerText().isEmpty() ? null : body.spoilerText(),
                Objects.requireNonNullElse(body.language(), ""),
                body.sensitive(),
                status.visibility().wireName(),
                status.quotePolicy().wireName(),
                new Target(status.place().inReplyToId(), quotedBy(status), status.id(), null),
                attachedMedia.find(author.id(), status.mediaIds(), status.id()),
                ballot(status),
                null,
                SentComposition.newKey(),
                back);
    }

    private static @Nullable Long quotedBy(StatusView status) {
        StatusView.Quote quote = status.quote();
        return quote == null ? null : quote.statusId();
    }

    private static @Nullable Ballot ballot(StatusView status) {
        StatusView.Poll poll = status.poll();
        if (poll == null) {
            return null;
        }
        Instant end = poll.expiresAt();
        long seconds = end == null
                ? Ballot.USUAL_SECONDS
                : Duration.between(status.createdAt(), end).toSeconds();
        return new Ballot(poll.options(), seconds, poll.multiple(), poll.hideTotals());
    }

    /**
     * @param author who writes
     * @param draftId a draft
     * @param back where to go afterwards
     * @return what it says
     * @throws NotFound if the author has no such draft
     */
    Composition draft(Viewer.LocalViewer author, long draftId, String back) {
        Draft draft = findDraft.find(author.id(), draftId);
        DraftContent content = draft.content();
        Composition blank = blank(author, back);
        DraftContent.Poll poll = content.poll();
        return new Composition(
                content.text(),
                content.spoilerText().isEmpty() ? null : content.spoilerText(),
                Objects.requireNonNullElse(content.language(), blank.language()),
                content.sensitive(),
                Objects.requireNonNullElse(content.visibility(), blank.visibility()),
                Objects.requireNonNullElse(content.quotePolicy(), blank.quotePolicy()),
                new Target(content.inReplyToId(), content.quotedStatusId(), null, draftId),
                attachedMedia.find(author.id(), draft.mediaIds(), null),
                poll == null ? null : new Ballot(poll.options(), poll.expiresIn(), poll.multiple(), poll.hideTotals()),
                null,
                blank.key(),
                back);
    }

    /**
     * @param author who writes
     * @param statusId a status
     * @return whether the author may see it
     */
    boolean isThere(Viewer author, long statusId) {
        StatusViewRepository.Live live =
                statuses.live(author, List.of(statusId), List.of(statusId)).get(statusId);
        return live != null && live.visible();
    }

    private StatusView original(Viewer author, long statusId) {
        StatusView found = visible(author, statusId);
        Long original = found.place().reblogOfId();
        return original == null ? found : visible(author, original);
    }

    private StatusView visible(Viewer author, long statusId) {
        StatusView found = statuses.views(List.of(statusId)).get(statusId);
        if (found == null || !isThere(author, statusId)) {
            throw new NotFound();
        }
        return found;
    }

    /** Whom an answer names: the author first, then whom that names; never oneself. */
    static String mentions(StatusView parent, long authorId) {
        Set<String> handles = new LinkedHashSet<>();
        StatusView.Author to = parent.author();
        if (to.id() != authorId) {
            handles.add(to.domain() == null ? to.username() : to.username() + "@" + to.domain());
        }
        for (StatusView.Mention each : parent.mentions()) {
            if (each.id() != authorId) {
                handles.add(each.acct());
            }
        }
        return handles.isEmpty() ? "" : "@" + String.join(" @", handles) + " ";
    }

    /** The one of both that reaches fewer people. */
    static String narrower(String usual, Visibility parent) {
        Visibility own = Visibility.ofWire(usual).orElse(Visibility.PUBLIC);
        Visibility known = parent == Visibility.LIMITED ? Visibility.DIRECT : parent;
        return own.compareTo(known) >= 0 ? own.wireName() : known.wireName();
    }
}
