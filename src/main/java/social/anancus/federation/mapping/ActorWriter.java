package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountAddress;
import social.anancus.core.account.AccountField;
import social.anancus.core.account.AccountImage;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.account.AddressRepository;
import social.anancus.core.instance.ActorUris;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.tag.ProfileText;
import social.anancus.platform.text.Shortcodes;

/** Writes local accounts as actors (https://www.w3.org/TR/activitypub/#actor-objects), with Mastodon's extensions. */
@ApplicationScoped
public class ActorWriter {
    private AccountRepository accounts;
    private AddressRepository addresses;
    private ProfileText texts;
    private CustomEmojiRepository emojis;
    private MediaUrls media;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ActorWriter() {}

    @Inject
    public ActorWriter(
            AccountRepository accounts,
            AddressRepository addresses,
            ProfileText texts,
            CustomEmojiRepository emojis,
            MediaUrls media,
            LocalUris uris) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.texts = texts;
        this.emojis = emojis;
        this.media = media;
        this.uris = uris;
    }

    /**
     * @param accountId an account
     * @return its document: of one that is suspended or deleted no more than who it was and its key; empty if there is no such
     *     account here. At most four statements
     */
    public Optional<ObjectNode> write(long accountId) {
        return bare(accountId).map(Contexts.ACTOR::around);
    }

    /** The same without a context. */
    Optional<ObjectNode> bare(long accountId) {
        return accounts.find(accountId).filter(Account::isLocal).map(this::write);
    }

    /**
     * What a server that has not said who it is gets in secure mode: enough to verify a signature.
     *
     * @param accountId an account
     * @return the stub; empty if there is no such account here
     */
    public Optional<ObjectNode> writeStub(long accountId) {
        return accounts.find(accountId).filter(Account::isLocal).map(account -> {
            ObjectNode actor = begin(account, new ActorUris(account.uri(uris)));
            return Contexts.ACTOR.around(actor);
        });
    }

    /**
     * @param publicKeyPem the key of the actor that stands for the server
     * @return its document
     */
    public ObjectNode writeInstance(String publicKeyPem) {
        ActorUris own = new ActorUris(uris.instanceActor());
        ObjectNode actor = Nodes.object("Application")
                .put("id", own.actor())
                .put("inbox", own.inbox())
                .put("outbox", own.outbox())
                .put("preferredUsername", uris.localDomain())
                .put("url", uris.root() + "/about/more?instance_actor=true")
                .put("manuallyApprovesFollowers", true);
        actor.set("publicKey", key(own, publicKeyPem));
        actor.set("endpoints", Nodes.object().put("sharedInbox", uris.sharedInbox()));
        return Contexts.ACTOR.around(actor);
    }

    private ObjectNode begin(Account account, ActorUris own) {
        ObjectNode actor = Nodes.object()
                .put("id", own.actor())
                .put("type", type(account))
                .put("inbox", own.inbox())
                .put("outbox", own.outbox())
                .put("preferredUsername", account.username())
                .put("url", uris.profile(account.username()));
        if (account.publicKey() != null) {
            actor.set("publicKey", key(own, account.publicKey()));
        }
        return actor;
    }

    private static ObjectNode key(ActorUris own, String pem) {
        return Nodes.object().put("id", own.key()).put("owner", own.actor()).put("publicKeyPem", pem);
    }

    private static String type(Account account) {
        return switch (account.actorType()) {
            case PERSON -> "Person";
            case SERVICE -> "Service";
            case APPLICATION -> "Application";
            case GROUP -> "Group";
            case ORGANIZATION -> "Organization";
        };
    }

    private ObjectNode write(Account account) {
        ActorUris own = new ActorUris(account.uri(uris));
        boolean shown = !account.isSuspended();
        ObjectNode actor = begin(account, own);
        actor.put("webfinger", account.username() + "@" + uris.localDomain())
                .put("following", own.following())
                .put("followers", own.followers())
                .put("featured", own.featured())
                .put("featuredTags", own.featuredTags())
                .put("name", shown ? account.displayName() : "")
                .put("published", Nodes.time(account.createdAt().truncatedTo(ChronoUnit.DAYS)))
                .put("memorial", account.isMemorial())
                .put("manuallyApprovesFollowers", shown && account.isLocked())
                .put("discoverable", shown && Boolean.TRUE.equals(account.discoverable()))
                .put("indexable", shown && account.isIndexable())
                .put("showFeatured", account.showsFeatured())
                .put("showMedia", account.showsMedia())
                .put("showRepliesInMedia", account.showsMediaReplies());
        if (shown) {
            describe(actor, account);
        } else {
            actor.put("summary", "").put("suspended", true);
            actor.set("attachment", Nodes.nodes(List.of()));
            actor.set("tag", Nodes.nodes(List.of()));
        }
        actor.set("endpoints", Nodes.object().put("sharedInbox", uris.sharedInbox()));
        return actor;
    }

    private void describe(ObjectNode actor, Account account) {
        ProfileText.Shown text = texts.format(List.of(account)).get(account.id());
        if (text == null) {
            throw new IllegalStateException("the text of a profile is missing");
        }
        actor.put("summary", text.note().html());
        List<ObjectNode> fields = new ArrayList<>();
        for (int i = 0; i < account.fields().size(); i++) {
            fields.add(Nodes.object("PropertyValue")
                    .put("name", account.fields().get(i).name())
                    .put("value", text.fieldValues().get(i).html()));
        }
        actor.set("attachment", Nodes.nodes(fields));
        actor.set("tag", Nodes.nodes(tags(account)));
        picture(actor, "icon", account.avatar());
        picture(actor, "image", account.header());
        Nodes.putIfAny(actor, "movedTo", movedTo(account));
        if (!account.alsoKnownAs().isEmpty()) {
            actor.set("alsoKnownAs", Nodes.texts(account.alsoKnownAs()));
        }
        if (!account.attributionDomains().isEmpty()) {
            actor.set("attributionDomains", Nodes.texts(account.attributionDomains()));
        }
    }

    private @Nullable String movedTo(Account account) {
        Long target = account.movedToAccountId();
        AccountAddress address =
                target == null ? null : addresses.find(List.of(target)).get(target);
        return address == null ? null : address.uri(uris);
    }

    private void picture(ObjectNode actor, String name, AccountImage image) {
        String url = media.of(image.key());
        if (url != null) {
            ObjectNode picture = Nodes.image(url, PictureTypes.of(url));
            Nodes.putIfAny(picture, "summary", image.description());
            actor.set(name, picture);
        }
    }

    private List<ObjectNode> tags(Account account) {
        Set<CustomEmojiRepository.Name> names = new HashSet<>();
        List<String> words = new ArrayList<>(List.of(account.displayName(), account.note()));
        for (AccountField field : account.fields()) {
            words.add(field.name());
            words.add(field.value());
        }
        Set<String> codes = Shortcodes.find(words.toArray(String[]::new));
        codes.forEach(code -> names.add(new CustomEmojiRepository.Name(code, null)));
        Map<CustomEmojiRepository.Name, CustomEmoji> found = emojis.find(names);
        List<ObjectNode> tags = new ArrayList<>();
        for (String code : codes) {
            CustomEmoji emoji = found.get(new CustomEmojiRepository.Name(code, null));
            if (emoji != null) {
                EmojiTag.of(emoji, media, uris).ifPresent(tags::add);
            }
        }
        return tags;
    }
}
