package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountAddress;
import social.anancus.core.instance.ActorUris;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.LinkedStatus;
import social.anancus.core.status.QuotePolicy;
import social.anancus.core.status.StatusAddress;
import social.anancus.core.status.StatusView;
import social.anancus.platform.text.TextFormatter;

/** One status of a local author, put together as a {@code Note} or {@code Question}. */
final class Note {
    private static final TextFormatter.Links ADDRESSES_ONLY = new TextFormatter.Links() {
        @Override
        public Optional<TextFormatter.Mention> mention(String handle) {
            return Optional.empty();
        }

        @Override
        public Optional<String> hashtag(String name) {
            return Optional.empty();
        }
    };

    private final LinkedStatus status;
    private final StatusView view;
    private final LocalUris uris;
    private final ActorUris author;
    private final String id;

    Note(LinkedStatus status, LocalUris uris) {
        this.status = status;
        this.view = status.view();
        this.uris = uris;
        this.author = new ActorUris(authorUri(view, uris));
        this.id = uris.status(author.actor(), view.id());
    }

    static String authorUri(StatusView view, LocalUris uris) {
        return view.author().numericUri()
                ? uris.actorById(view.author().id())
                : uris.actorByName(view.author().username());
    }

    /**
     * @param attachments its files
     * @param emojis the custom emojis in its texts
     * @param now the time
     * @return the object without a context
     */
    ObjectNode write(List<ObjectNode> attachments, List<ObjectNode> emojis, Instant now) {
        ObjectNode note = Nodes.object().put("id", id).put("type", view.poll() == null ? "Note" : "Question");
        String spoiler = view.body().spoilerText();
        StatusAddress parent = status.inReplyTo();
        String parentUri = parent == null ? null : parent.uri(uris);
        note.put("summary", spoiler.isEmpty() ? null : spoiler)
                .put("inReplyTo", parentUri)
                .put("published", Nodes.time(view.createdAt()));
        if (view.editedAt() != null) {
            note.put("updated", Nodes.exactTime(view.editedAt()));
        }
        note.put("url", uris.statusPage(view.author().username(), view.id())).put("attributedTo", author.actor());
        Addressees.of(status, author, uris).put(note);
        note.put("sensitive", view.body().sensitive()).put("atomUri", id).put("inReplyToAtomUri", parentUri);
        Nodes.putIfAny(note, "conversation", conversation());
        text(note);
        note.set("attachment", Nodes.nodes(attachments));
        note.set("tag", Nodes.nodes(tags(emojis)));
        note.set("replies", replies());
        note.set("likes", count(uris.likes(id), status.counts().favourites()));
        note.set("shares", count(uris.shares(id), status.counts().reblogs()));
        StatusView.Poll poll = view.poll();
        if (poll != null) {
            NoteParts.ask(note, poll, status.pollEndedAt(), now);
        }
        quote(note);
        note.set("interactionPolicy", policy());
        return note;
    }

    private @Nullable String conversation() {
        LinkedStatus.LinkedConversation conversation = status.conversation();
        if (conversation == null) {
            return null;
        }
        return conversation.remoteUri() == null
                ? uris.conversation(conversation.id(), conversation.began())
                : conversation.remoteUri();
    }

    private void text(ObjectNode note) {
        String content = quotedLink() + view.body().content().html();
        note.put("content", content);
        String language = view.body().language();
        if (language != null) {
            note.set("contentMap", Nodes.object().put(language, content));
        }
    }

    /** For servers that do not know quotes; those that do leave out what has this class. */
    private String quotedLink() {
        LinkedStatus.LinkedQuote quoted = status.quoted();
        StatusAddress address = quoted == null ? null : quoted.status();
        if (quoted == null || address == null) {
            return "";
        }
        String url = quoted.url();
        if (address.author().isLocal()) {
            url = uris.statusPage(address.author().username(), address.id());
        }
        return "<p class=\"quote-inline\">"
                + TextFormatter.line("RE: " + (url == null ? address.uri(uris) : url), ADDRESSES_ONLY)
                        .html()
                + "</p>";
    }

    private List<ObjectNode> tags(List<ObjectNode> emojis) {
        List<ObjectNode> tags = new ArrayList<>();
        for (LinkedStatus.LinkedMention mention : status.mentions()) {
            if (!mention.silent()) {
                AccountAddress account = mention.account();
                tags.add(
                        Nodes.object("Mention").put("href", account.uri(uris)).put("name", "@" + account.handle(uris)));
            }
        }
        for (StatusView.Tag tag : view.tags()) {
            tags.add(Nodes.object("Hashtag").put("href", uris.tag(tag.name())).put("name", "#" + tag.displayName()));
        }
        tags.addAll(emojis);
        return tags;
    }

    /** The beginning of the author's own thread stands inside, so that a peer need not ask for it. */
    private ObjectNode replies() {
        String collection = uris.replies(id);
        List<Long> own = status.ownReplies();
        String next = own.size() < LinkedStatus.MOST_OWN_REPLIES
                ? collection + "?only_other_accounts=true&page=true"
                : collection + "?min_id=" + own.getLast() + "&page=true";
        ObjectNode first = Nodes.object("CollectionPage").put("next", next).put("partOf", collection);
        first.set(
                "items",
                Nodes.texts(own.stream()
                        .map(reply -> uris.status(author.actor(), reply))
                        .toList()));
        ObjectNode replies = Nodes.object("Collection").put("id", collection);
        replies.set("first", first);
        return replies;
    }

    private static ObjectNode count(String collection, long total) {
        return Nodes.object("Collection").put("id", collection).put("totalItems", total);
    }

    /** FEP-044f, with the older properties of others beside. */
    private void quote(ObjectNode note) {
        LinkedStatus.LinkedQuote quoted = status.quoted();
        if (quoted == null) {
            return;
        }
        StatusAddress address = quoted.status();
        if (address == null) {
            note.set("quote", Nodes.object("Tombstone"));
            return;
        }
        String uri = address.uri(uris);
        note.put("quote", uri).put("_misskey_quote", uri).put("quoteUri", uri);
        if (quoted.accepted()) {
            Nodes.putIfAny(note, "quoteAuthorization", approval(quoted, address));
        }
    }

    private @Nullable String approval(LinkedStatus.LinkedQuote quoted, StatusAddress address) {
        boolean own = address.author().id() == view.author().id();
        if (own || quoted.approvalUri() != null || !address.author().isLocal()) {
            return own ? null : quoted.approvalUri();
        }
        return new ActorUris(address.author().uri(uris)).quoteAuthorization(quoted.quoteId());
    }

    /** Who may quote without asking; nobody else may. The author always may, and has to be named where nobody is. */
    private ObjectNode policy() {
        QuotePolicy policy = view.visibility().isOpen() ? view.quotePolicy() : QuotePolicy.NOBODY;
        ObjectNode quoting = Nodes.object();
        quoting.set(
                "automaticApproval",
                Nodes.texts(List.of(
                        switch (policy) {
                            case PUBLIC -> Contexts.EVERYBODY;
                            case FOLLOWERS -> author.followers();
                            case NOBODY -> author.actor();
                        })));
        ObjectNode all = Nodes.object();
        all.set("canQuote", quoting);
        return all;
    }
}
