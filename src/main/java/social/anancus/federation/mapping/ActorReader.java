package social.anancus.federation.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountField;
import social.anancus.core.account.AccountImage;
import social.anancus.core.account.ActorType;
import social.anancus.core.account.Profile;
import social.anancus.core.account.RemoteProfile;
import social.anancus.core.account.Username;
import social.anancus.core.instance.LocalUris;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.AsTypes;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.federation.vocabulary.Words;
import social.anancus.platform.text.PlainText;

/**
 * Reads actors. Whether the document may be believed, because of where it was fetched or who signed it, is for the caller to
 * know; addresses on other hosts than the actor's own are left out, and so are keys that are not its own.
 */
@ApplicationScoped
public class ActorReader {
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ActorReader() {}

    @Inject
    public ActorReader(LocalUris uris) {
        this.uris = uris;
    }

    /**
     * The handle that an actor says to have; WebFinger must confirm it.
     *
     * @param actor an actor
     * @return the name and the domain: those of {@code webfinger} (FEP-2c59) where it has that, else its {@code
     *     preferredUsername} and the host of its id
     * @throws UnreadableException if it is no actor, or its name cannot be part of a handle
     */
    public RemoteProfile.Handle claimedHandle(AsObject actor) {
        String uri = requireId(actor);
        String domain = Origin.of(uri).map(Origin::authority).orElseThrow();
        String address = actor.text("webfinger");
        String bare = address == null ? "" : address.strip().replaceFirst("^(?:acct:)?@?", "");
        int at = bare.indexOf('@');
        if (at > 0 && Username.isRemote(bare.substring(0, at))) {
            String named = Origin.of("https://" + bare.substring(at + 1))
                    .map(Origin::authority)
                    .orElse(domain);
            return new RemoteProfile.Handle(bare.substring(0, at), named);
        }
        String username = actor.text("preferredUsername");
        if (username == null || !Username.isRemote(username.strip())) {
            throw new UnreadableException("its name cannot be part of a handle");
        }
        return new RemoteProfile.Handle(username.strip(), domain);
    }

    /**
     * @param actor an actor
     * @param handle what WebFinger says it is called
     * @return its profile
     * @throws UnreadableException if it is no actor, or has no id or inbox of its own
     */
    public RemoteProfile read(AsObject actor, RemoteProfile.Handle handle) {
        String uri = requireId(actor);
        return new RemoteProfile(
                uri,
                handle,
                profile(actor),
                addresses(actor, uri),
                ActorKeys.of(actor, uri),
                moves(actor, uri),
                isTrue(actor, "memorial"),
                isTrue(actor, "suspended"),
                actor.time("published"),
                new RemoteProfile.Counts(
                        PollReader.totalOf(actor, "outbox"),
                        PollReader.totalOf(actor, "following"),
                        PollReader.totalOf(actor, "followers")),
                TagReader.of(actor).emojis());
    }

    /** The id, which is on another server and has no fragment. */
    private String requireId(AsObject actor) {
        String uri = LinkReader.web(actor.isBare() ? null : actor.id());
        if (uri == null || uri.indexOf('#') >= 0) {
            throw new UnreadableException("it has no id");
        }
        if (!AsTypes.isActor(actor)) {
            throw new UnreadableException("it is no actor");
        }
        if (Origin.sameHost(uri, uris.root())) {
            throw new UnreadableException("its id is one of this server");
        }
        return uri;
    }

    private static RemoteProfile.Addresses addresses(AsObject actor, String uri) {
        String inbox = actor.idOf("inbox");
        if (inbox == null || !Origin.same(inbox, uri)) {
            throw new UnreadableException("it has no inbox, or one of another server");
        }
        AsObject endpoints = actor.first("endpoints");
        String shared = endpoints == null || endpoints.isBare() ? null : endpoints.idOf("sharedInbox");
        return new RemoteProfile.Addresses(
                LinkReader.own(LinkReader.page(actor, "url"), uri),
                inbox,
                own(shared == null ? actor.idOf("sharedInbox") : shared, uri),
                own(actor.idOf("outbox"), uri),
                own(actor.idOf("followers"), uri),
                own(actor.idOf("following"), uri),
                own(actor.idOf("featured"), uri),
                own(actor.idOf("featuredTags"), uri));
    }

    private static @Nullable String own(@Nullable String address, String uri) {
        return Origin.same(address, uri) ? address : null;
    }

    private static Profile profile(AsObject actor) {
        Words name = actor.words("name");
        Words summary = actor.words("summary");
        String note = summary == null
                ? ""
                : TextReader.html(TextReader.cut(summary.text(), AsLimits.BIO)).html();
        return new Profile(
                name == null ? "" : TextReader.plain(name.text(), AsLimits.DISPLAY_NAME),
                note,
                fields(actor),
                domains(actor),
                image(actor, "icon"),
                image(actor, "image"),
                ActorType.valueOf(actor.types().stream()
                        .filter(AsTypes.ACTORS::contains)
                        .findFirst()
                        .orElseThrow()
                        .toUpperCase(Locale.ROOT)),
                reach(actor));
    }

    private static Profile.Reach reach(AsObject actor) {
        return new Profile.Reach(
                isTrue(actor, "manuallyApprovesFollowers"),
                actor.flag("discoverable"),
                isTrue(actor, "indexable"),
                null,
                !isFalse(actor, "showMedia"),
                !isFalse(actor, "showRepliesInMedia"),
                !isFalse(actor, "showFeatured"));
    }

    private static List<AccountField> fields(AsObject actor) {
        List<AccountField> fields = new ArrayList<>();
        for (AsObject row : actor.list("attachment", AsLimits.TAGS)) {
            if (row.is("PropertyValue") && fields.size() < AsLimits.FIELDS) {
                String name = TextReader.plain(row.text("name"), AsLimits.FIELD);
                String value = Objects.requireNonNullElse(row.text("value"), "");
                if (!name.isEmpty()) {
                    String html = TextReader.html(TextReader.cut(value.strip(), AsLimits.FIELD))
                            .html();
                    fields.add(new AccountField(name, html, null));
                }
            }
        }
        return fields;
    }

    private static List<String> domains(AsObject actor) {
        List<String> domains = new ArrayList<>();
        for (AsObject each : actor.list("attributionDomains", AsLimits.ALIASES)) {
            String name = each.isBare() ? each.id() : null;
            if (name != null && !name.contains("/")) {
                Origin.of("https://" + name).map(Origin::authority).ifPresent(domains::add);
            }
        }
        return domains.stream().distinct().toList();
    }

    /** Of several the widest. */
    private static AccountImage image(AsObject actor, String property) {
        return actor.list(property, AsLimits.ATTACHMENTS_READ).stream()
                .filter(each -> LinkReader.address(each) != null)
                .max(Comparator.comparingLong(ActorReader::width))
                .map(each -> new AccountImage(null, LinkReader.address(each), description(each)))
                .orElseGet(AccountImage::new);
    }

    private static long width(AsObject image) {
        Long width = image.isBare() ? null : image.number("width");
        return width == null ? 0 : width;
    }

    private static String description(AsObject image) {
        String text = image.isBare() ? null : image.text("summary", "name");
        return text == null ? "" : TextReader.cut(PlainText.stripControl(text).strip(), AsLimits.ALT_TEXT);
    }

    private static RemoteProfile.Moves moves(AsObject actor, String uri) {
        List<String> aliases = actor.idsOf("alsoKnownAs", AsLimits.ALIASES).stream()
                .filter(alias -> LinkReader.web(alias) != null && !alias.equals(uri))
                .toList();
        String target = LinkReader.web(actor.idOf("movedTo"));
        return new RemoteProfile.Moves(aliases, uri.equals(target) ? null : target);
    }

    private static boolean isTrue(AsObject actor, String property) {
        return Boolean.TRUE.equals(actor.flag(property));
    }

    private static boolean isFalse(AsObject actor, String property) {
        return Boolean.FALSE.equals(actor.flag(property));
    }
}
