package social.anancus.api.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.emoji.EmojiJsonMapper;
import social.anancus.api.filter.FilterResultJson;
import social.anancus.api.media.MediaAttachmentJson;
import social.anancus.core.filter.FilterMatch;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.KnownStatus;
import social.anancus.core.status.QuotePolicy;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.StatusViewRepository.Live;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;

/** Puts one {@link StatusJson} together. */
final class StatusJsons {
    private StatusJsons() {}

    /**
     * What is not the status's own.
     *
     * @param viewer who looks
     * @param live counts and what the viewer has done
     * @param author who wrote it
     * @param reblog what it shares
     * @param quote what it quotes
     * @param filtered the viewer's filters that apply; null for the anonymous
     * @param now the time
     */
    record Around(
            Viewer viewer,
            Live live,
            AccountJson author,
            @Nullable StatusJson reblog,
            @Nullable AnyQuote quote,
            @Nullable List<FilterMatch> filtered,
            Instant now) {
        @Nullable
        Boolean own(boolean value) {
            return viewer instanceof Viewer.LocalViewer ? (Boolean) value : null;
        }
    }

    static StatusJson of(KnownStatus status, Around around, LocalUris uris, StatusFaces faces) {
        return faces.get(status, around, kept -> of(status, around, uris, kept));
    }

    private static StatusJson of(KnownStatus status, Around around, LocalUris uris, boolean kept) {
        StatusView view = status.view();
        Live live = around.live();
        StatusJson reblog = around.reblog();
        boolean author = around.viewer().is(view.author().id());
        return new StatusJson(
                status.form(StatusJson.Own.class, known -> own(known.view(), uris)),
                reblog == null ? status.form(StatusJson.Said.class, known -> said(known, uris)) : reblog.said(),
                live.replies(),
                live.reblogs(),
                live.favourites(),
                live.quotes(),
                around.own(live.favourited()),
                around.own(live.reblogged()),
                around.own(live.muted()),
                around.own(live.bookmarked()),
                author && reblog == null && view.visibility() != Visibility.DIRECT ? around.own(live.pinned()) : null,
                around.filtered() == null
                        ? null
                        : around.filtered().stream().map(FilterResultJson::of).toList(),
                reblog,
                around.author(),
                reblog == null ? around.quote() : reblog.quote(),
                reblog == null ? approval(view, around) : reblog.quoteApproval(),
                reblog == null ? poll(status, around, author, uris) : reblog.poll(),
                kept);
    }

    private static StatusJson.Own own(StatusView view, LocalUris uris) {
        StatusView.Place place = view.place();
        StatusView.Client client = view.application();
        return new StatusJson.Own(
                Long.toString(view.id()),
                view.createdAt(),
                text(place.inReplyToId()),
                text(place.inReplyToAccountId()),
                view.visibility().wireName(),
                view.uri(uris),
                view.url(uris),
                view.editedAt(),
                client == null ? null : new StatusJson.Application(client.name(), client.website()));
    }

    private static StatusJson.Said said(KnownStatus status, LocalUris uris) {
        StatusView view = status.view();
        StatusView.Body body = view.body();
        return new StatusJson.Said(
                body.sensitive(),
                body.spoilerText(),
                body.language(),
                body.content().html(),
                null,
                status.media().stream().map(MediaAttachmentJson::of).toList(),
                mentions(view, uris),
                tags(view, uris),
                EmojiJsonMapper.list(status.emojis()),
                List.of(),
                null);
    }

    private static @Nullable PollJson poll(KnownStatus status, Around around, boolean author, LocalUris uris) {
        StatusView.Poll poll = status.view().poll();
        return poll == null
                ? null
                : PollJson.of(
                        poll,
                        new PollJson.Voter(
                                around.viewer() instanceof Viewer.LocalViewer,
                                author,
                                around.live().ownVotes()),
                        status.form(StatusJson.Said.class, known -> said(known, uris))
                                .emojis(),
                        around.now());
    }

    private static List<StatusJson.Mention> mentions(StatusView view, LocalUris uris) {
        return view.mentions().stream()
                .map(mention -> new StatusJson.Mention(
                        Long.toString(mention.id()),
                        mention.username(),
                        mention.url() == null ? uris.profile(mention.username()) : mention.url(),
                        mention.acct()))
                .toList();
    }

    private static List<StatusJson.Tag> tags(StatusView view, LocalUris uris) {
        return view.tags().stream()
                .map(tag -> new StatusJson.Tag(tag.name(), uris.tag(tag.name())))
                .toList();
    }

    private static StatusJson.QuoteApproval approval(StatusView view, Around around) {
        QuotePolicy policy = view.openQuotePolicy();
        List<String> automatic = policy == QuotePolicy.NOBODY ? List.of() : List.of(policy.wireName());
        boolean allowed = view.isQuotableBy(around.viewer(), around.live().follower());
        return new StatusJson.QuoteApproval(
                automatic,
                List.of(),
                around.viewer() instanceof Viewer.LocalViewer && allowed ? "automatic" : "denied");
    }

    private static @Nullable String text(@Nullable Long id) {
        return id == null ? null : Long.toString(id);
    }
}
