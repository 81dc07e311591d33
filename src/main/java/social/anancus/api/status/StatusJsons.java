package social.anancus.api.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.emoji.CustomEmojiJson;
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

    /** What is the same in every answer and keeps its JSON. */
    private record Parts(List<MediaAttachmentJson> media, List<CustomEmojiJson> emojis) {
        static Parts of(KnownStatus status) {
            return status.form(
                    Parts.class,
                    known -> new Parts(
                            known.media().stream().map(MediaAttachmentJson::of).toList(),
                            EmojiJsonMapper.list(known.emojis())));
        }
    }

    static StatusJson of(KnownStatus status, Around around, LocalUris uris) {
        StatusView view = status.view();
        Live live = around.live();
        StatusView.Body body = view.body();
        StatusView.Place place = view.place();
        StatusView.Client client = view.application();
        StatusJson reblog = around.reblog();
        Parts parts = Parts.of(status);
        boolean author = around.viewer().is(view.author().id());
        return new StatusJson(
                Long.toString(view.id()),
                view.createdAt(),
                text(place.inReplyToId()),
                text(place.inReplyToAccountId()),
                reblog == null ? body.sensitive() : reblog.sensitive(),
                reblog == null ? body.spoilerText() : reblog.spoilerText(),
                view.visibility().wireName(),
                reblog == null ? body.language() : reblog.language(),
                view.uri(uris),
                view.url(uris),
                live.replies(),
                live.reblogs(),
                live.favourites(),
                live.quotes(),
                view.editedAt(),
                around.own(live.favourited()),
                around.own(live.reblogged()),
                around.own(live.muted()),
                around.own(live.bookmarked()),
                author && reblog == null && view.visibility() != Visibility.DIRECT ? around.own(live.pinned()) : null,
                reblog == null ? body.content().html() : reblog.content(),
                null,
                around.filtered() == null
                        ? null
                        : around.filtered().stream().map(FilterResultJson::of).toList(),
                reblog,
                client == null ? null : new StatusJson.Application(client.name(), client.website()),
                around.author(),
                reblog == null ? parts.media() : reblog.mediaAttachments(),
                reblog == null ? mentions(view, uris) : reblog.mentions(),
                reblog == null ? tags(view, uris) : reblog.tags(),
                reblog == null ? parts.emojis() : reblog.emojis(),
                List.of(),
                reblog == null ? around.quote() : reblog.quote(),
                reblog == null ? approval(view, around) : reblog.quoteApproval(),
                null,
                reblog == null ? poll(status, around, author) : reblog.poll());
    }

    private static @Nullable PollJson poll(KnownStatus status, Around around, boolean author) {
        Parts parts = Parts.of(status);
        StatusView.Poll poll = status.view().poll();
        return poll == null
                ? null
                : PollJson.of(
                        poll,
                        new PollJson.Voter(
                                around.viewer() instanceof Viewer.LocalViewer,
                                author,
                                around.live().ownVotes()),
                        parts.emojis(),
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
