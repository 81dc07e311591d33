package social.anancus.web.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterAction;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.filter.FilterMatch;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.media.Face;
import social.anancus.core.media.ShownEmoji;
import social.anancus.core.status.KnownStatus;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.StatusViewRepository.Live;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;
import social.anancus.core.timeline.Shown;
import social.anancus.web.support.EmojiMarkup;

/** Puts the posts of one page together. */
final class StatusRendering {
    /** Stands for a name in a sentence: a character that is in no text of ours. */
    private static final String NAME = Character.toString(0xE000);

    private final Shown shown;
    private final FilterContext context;
    private final Map<Long, Face> faces;
    private final EmojiMarkup emojis;
    private final LocalUris uris;
    private final Speech speech;
    private final Map<Long, AuthorItem> authors = new HashMap<>();

    /** What it takes to put them together. */
    record Tools(EmojiMarkup emojis, LocalUris uris, Speech speech) {}

    StatusRendering(Shown shown, FilterContext context, Map<Long, Face> faces, Tools tools) {
        this.shown = shown;
        this.context = context;
        this.faces = faces;
        this.emojis = tools.emojis();
        this.uris = tools.uris();
        this.speech = tools.speech();
    }

    /** Whether a filter of the viewer takes the status away here. */
    boolean hides(long id) {
        return filter(id, FilterAction.HIDE) != null;
    }

    /** The status as it stands in a list; null if it or what it shares is gone. */
    @Nullable
    StatusItem status(long id) {
        KnownStatus status = shown.known().get(id);
        if (status == null) {
            return null;
        }
        Long reblogOf = status.view().place().reblogOfId();
        FilterMatch warning = filter(id, FilterAction.WARN);
        String filtered = warning == null
                ? null
                : speech.text("statuses.filtered", warning.filter().title());
        if (reblogOf == null) {
            return item(new Entry(id, id, null, filtered), filter(id, FilterAction.BLUR) != null);
        }
        AuthorItem booster = author(status.view().author().id());
        return booster == null
                ? null
                : item(new Entry(reblogOf, id, boost(booster), filtered), filter(id, FilterAction.BLUR) != null);
    }

    private record Entry(
            long id,
            long entry,
            @Nullable WhyItem why,
            @Nullable String filtered) {}

    private @Nullable StatusItem item(Entry entry, boolean blurred) {
        KnownStatus status = shown.known().get(entry.id());
        Live live = shown.live().get(entry.id());
        AuthorItem author =
                status == null ? null : author(status.view().author().id());
        if (status == null || live == null || author == null) {
            return null;
        }
        StatusView view = status.view();
        return new StatusItem(
                entry.id(),
                entry.entry(),
                author,
                entry.why(),
                place(view),
                body(status, live, quote(view), blurred),
                actions(view, live),
                entry.filtered());
    }

    private @Nullable FilterMatch filter(long id, FilterAction action) {
        Map<Long, List<FilterMatch>> filtered = shown.filtered();
        if (filtered == null) {
            return null;
        }
        for (FilterMatch match : filtered.getOrDefault(id, List.of())) {
            if (match.filter().action() == action && match.filter().contexts().contains(context)) {
                return match;
            }
        }
        return null;
    }

    private @Nullable AuthorItem author(long id) {
        Face face = faces.get(id);
        return face == null ? null : authors.computeIfAbsent(id, any -> author(face));
    }

    private AuthorItem author(Face face) {
        String badge = switch (face.kind()) {
            case PERSON -> null;
            case BOT -> speech.text("statuses.author.bot");
            case GROUP -> speech.text("statuses.author.group");
        };
        return new AuthorItem(
                face.id(),
                emojis.ofText(
                        face.name(),
                        face.emojis().stream().map(ShownEmoji::emoji).toList()),
                face.name(),
                "@" + face.acct(),
                face.path(),
                face.avatarStatic(),
                badge);
    }

    /** The sentence names the booster where its pattern says. */
    private WhyItem boost(AuthorItem booster) {
        String[] parts = speech.text("statuses.boosted", NAME).split(NAME, -1);
        return new WhyItem("is-boost", "repeat-2", booster, parts[0], parts.length < 2 ? "" : parts[1]);
    }

    private PlaceItem place(StatusView view) {
        StatusView.Place place = view.place();
        Long answered = place.inReplyToAccountId();
        boolean answers = place.inReplyToId() != null || answered != null;
        AuthorItem to = answers && answered != null ? author(answered) : null;
        StatusView.Client client = view.application();
        MomentItem edited = view.editedAt() == null ? null : speech.moment(view.editedAt());
        Long parent = place.inReplyToId();
        return new PlaceItem(
                path(view),
                view.isLocal() ? null : Origins.orNull(view.url(uris)),
                to,
                parent == null ? 0 : parent,
                to == null ? "" : speech.text("statuses.reply-to"),
                visibility(view.visibility()),
                speech.moment(view.createdAt()),
                edited,
                edited == null ? "" : speech.text("statuses.edited-at", edited.text()),
                client == null ? null : speech.text("statuses.written-with", client.name()));
    }

    private static String path(StatusView view) {
        return "/@" + view.author().acct() + "/" + view.id();
    }

    private VisibilityItem visibility(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> new VisibilityItem("globe", speech.text("statuses.visibility.public"), true);
            case UNLISTED -> new VisibilityItem("moon", speech.text("statuses.visibility.unlisted"), false);
            case PRIVATE -> new VisibilityItem("lock", speech.text("statuses.visibility.private"), false);
            case DIRECT, LIMITED -> new VisibilityItem("at-sign", speech.text("statuses.visibility.direct"), false);
        };
    }

    private BodyItem body(KnownStatus status, Live live, @Nullable QuoteItem quote, boolean blurred) {
        StatusView view = status.view();
        Shape shape = status.form(Shape.class, known -> Shape.of(known, emojis, uris));
        StatusView.Poll poll = view.poll();
        boolean covered = !status.media().isEmpty() && (view.body().sensitive() || blurred) && shape.warning() == null;
        return new BodyItem(
                shape.html(),
                view.body().language(),
                shape.warning(),
                view.body().spoilerText(),
                MediaItems.of(status.media(), speech),
                covered,
                covered ? speech.text(blurred ? "statuses.veil.filtered" : "statuses.veil") : "",
                poll == null
                        ? null
                        : PollItems.of(
                                poll,
                                shape.pollTitles(),
                                new PollItems.Voter(
                                        shown.viewer() instanceof Viewer.LocalViewer,
                                        shown.viewer().is(view.author().id()),
                                        live.ownVotes()),
                                speech),
                quote);
    }

    /** Quotes within quotes are not shown: what is quoted there is on its own page. */
    private @Nullable QuoteItem quote(StatusView view) {
        StatusView.Quote quote = view.quote();
        if (quote == null) {
            return null;
        }
        Long quotedId = quote.statusId();
        String state = shown.quoteState(quote);
        if (state.equals(StatusView.Quote.ACCEPTED) && quotedId != null) {
            KnownStatus quoted = shown.known().get(quotedId);
            StatusItem item = quoted == null ? null : quoted(quotedId, quoted);
            if (item != null) {
                return new QuoteItem(item, "", "", item.path());
            }
        }
        String icon = switch (state) {
            case "pending" -> "hourglass";
            case "unauthorized" -> "lock";
            case "rejected", "revoked" -> "ban";
            default -> "circle-x";
        };
        return new QuoteItem(null, icon, speech.text("statuses.quote." + known(state)), null);
    }

    private static String known(String state) {
        return switch (state) {
            case "pending", "rejected", "revoked", "unauthorized" -> state;
            default -> "deleted";
        };
    }

    private @Nullable StatusItem quoted(long id, KnownStatus status) {
        StatusView view = status.view();
        Live live = shown.live().get(id);
        AuthorItem author = author(view.author().id());
        if (live == null || author == null) {
            return null;
        }
        StatusView.Quote deeper = view.quote();
        QuoteItem link =
                deeper == null ? null : new QuoteItem(null, "quote", speech.text("statuses.quote.deeper"), path(view));
        return new StatusItem(
                id, id, author, null, place(view), body(status, live, link, false), actions(view, live), null);
    }

    private ActionsItem actions(StatusView view, Live live) {
        boolean own = shown.viewer().is(view.author().id());
        boolean open = view.visibility().isOpen();
        boolean boost = open || own && view.visibility() == Visibility.PRIVATE;
        return new ActionsItem(
                speech.act("statuses.reply", live.replies(), false),
                live.replies(),
                speech.act("statuses.boost", boost ? live.reblogs() : 0, live.reblogged()),
                speech.act("statuses.favourite", live.favourites(), live.favourited()),
                live.bookmarked(),
                speech.act("statuses.quote", live.quotes(), false),
                view.openQuotePolicy().wireName(),
                new ActionsItem.May(
                        boost,
                        view.isQuotableBy(shown.viewer(), live.follower()),
                        own,
                        own && view.visibility() != Visibility.DIRECT,
                        live.pinned(),
                        live.muted()));
    }
}
