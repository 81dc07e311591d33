package social.anancus.core.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.persistence.TextListConverter;

/**
 * The public side of a person, group or service, here or on another server: a handle, a profile and a key.
 *
 * <p>An account is local when it has no domain. It can be limited (silenced), marked sensitive or suspended by moderators;
 * a suspension can be lifted. Deletion cannot: the personal data is wiped at once, the row stays with its key until other
 * servers have been told, and its name is never given again.
 */
@Entity
@Table(name = "account")
public class Account {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "username")
    private String username;

    @Column(name = "domain")
    private @Nullable String domain;

    @Column(name = "numeric_uri", updatable = false)
    private boolean numericUri = true;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_type")
    private ActorType actorType = ActorType.PERSON;

    @Column(name = "display_name")
    private String displayName = "";

    @Column(name = "note")
    private String note = "";

    @Convert(converter = AccountFieldsConverter.class)
    @Column(name = "fields")
    private List<AccountField> fields = List.of();

    @Convert(converter = TextListConverter.class)
    @Column(name = "also_known_as")
    private List<String> alsoKnownAs = List.of();

    @Convert(converter = TextListConverter.class)
    @Column(name = "attribution_domains")
    private List<String> attributionDomains = List.of();

    @Column(name = "moved_to_account_id")
    private @Nullable Long movedToAccountId;

    @Embedded
    private @Nullable RemoteActor remote;

    @Column(name = "public_key")
    private @Nullable String publicKey;

    @Column(name = "private_key")
    private @Nullable String sealedPrivateKey;

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "avatar_key"))
    @AttributeOverride(name = "staticKey", column = @Column(name = "avatar_static_key"))
    @AttributeOverride(name = "remoteUrl", column = @Column(name = "avatar_remote_url"))
    @AttributeOverride(name = "description", column = @Column(name = "avatar_description"))
    private AccountImage avatar = new AccountImage();

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "header_key"))
    @AttributeOverride(name = "staticKey", column = @Column(name = "header_static_key"))
    @AttributeOverride(name = "remoteUrl", column = @Column(name = "header_remote_url"))
    @AttributeOverride(name = "description", column = @Column(name = "header_description"))
    private AccountImage header = new AccountImage();

    @Column(name = "locked")
    private boolean locked;

    @Column(name = "discoverable")
    private @Nullable Boolean discoverable;

    @Column(name = "indexable")
    private boolean indexable;

    @Column(name = "hide_collections")
    private @Nullable Boolean hideCollections;

    @Column(name = "show_media")
    private boolean showMedia = true;

    @Column(name = "show_media_replies")
    private boolean showMediaReplies = true;

    @Column(name = "show_featured")
    private boolean showFeatured = true;

    @Column(name = "memorial")
    private boolean memorial;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "suspension_origin")
    private @Nullable SuspensionOrigin suspensionOrigin;

    @Column(name = "silenced_at")
    private @Nullable Instant silencedAt;

    @Column(name = "sensitized_at")
    private @Nullable Instant sensitizedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /** For JPA. */
    protected Account() {}

    /**
     * A new account of this server.
     *
     * @param id its id
     * @param username its name, free to take
     * @param publicKey its RSA key as PEM
     * @param sealedPrivateKey the other half, sealed for {@link #keyOwner}
     * @param now the time
     */
    public static Account local(long id, Username username, String publicKey, String sealedPrivateKey, Instant now) {
        Account account = new Account();
        account.id = id;
        account.username = username.text();
        account.publicKey = publicKey;
        account.sealedPrivateKey = sealedPrivateKey;
        account.createdAt = now;
        account.updatedAt = now;
        return account;
    }

    /**
     * A new account of another server.
     *
     * @param id its id
     * @param profile what its server says
     * @param now the time
     */
    static Account remote(long id, RemoteProfile profile, Instant now) {
        Account account = new Account();
        account.id = id;
        account.username = profile.handle().username();
        account.domain = profile.handle().domain();
        account.numericUri = false;
        account.remote = new RemoteActor(profile.uri());
        Instant published = profile.published();
        account.createdAt = published == null || published.isAfter(now) ? now : published;
        account.updatedAt = now;
        return account;
    }

    /**
     * @param id the id of a local account
     * @return whose key it is, as the sealed private key is bound to it
     */
    public static String keyOwner(long id) {
        return "account/" + id + "/key";
    }

    /** Shows the account to nobody any more, until the suspension is lifted. */
    public void suspend(SuspensionOrigin origin, Instant now) {
        if (suspendedAt == null) {
            suspendedAt = now;
            suspensionOrigin = origin;
            updatedAt = now;
        }
    }

    /**
     * Changes what its owner may change.
     *
     * @param profile all of it, checked
     * @param now the time
     */
    public void describe(Profile profile, Instant now) {
        displayName = profile.displayName();
        note = profile.note();
        fields = profile.fields();
        attributionDomains = profile.attributionDomains();
        avatar = profile.avatar();
        header = profile.header();
        actorType = profile.actorType();
        locked = profile.reach().locked();
        discoverable = profile.reach().discoverable();
        indexable = profile.reach().indexable();
        hideCollections = profile.reach().hideCollections();
        showMedia = profile.reach().showMedia();
        showMediaReplies = profile.reach().showMediaReplies();
        showFeatured = profile.reach().showFeatured();
        updatedAt = now;
    }

    /**
     * Takes over all that its server says; who was gone is back then.
     *
     * @param said what its server says
     * @param movedTo the account to which it has moved, or null
     * @param now the time
     */
    void refresh(RemoteProfile said, @Nullable Long movedTo, Instant now) {
        AccountImage oldAvatar = avatar;
        AccountImage oldHeader = header;
        describe(said.profile(), now);
        avatar = said.profile().avatar().orStored(oldAvatar);
        header = said.profile().header().orStored(oldHeader);
        username = said.handle().username();
        domain = said.handle().domain();
        remote = RemoteActor.of(said.uri(), said.addresses(), now);
        alsoKnownAs = said.moves().alsoKnownAs();
        movedToAccountId = movedTo;
        memorial = said.memorial();
        deletedAt = null;
        if (said.suspended()) {
            suspend(SuspensionOrigin.REMOTE, now);
        } else if (suspensionOrigin == SuspensionOrigin.REMOTE) {
            suspendedAt = null;
            suspensionOrigin = null;
        }
    }

    /** The same as {@link #delete} for an account of another server: it may come back. */
    void vanish(Instant now) {
        suspend(SuspensionOrigin.REMOTE, now);
        delete(now);
    }

    /** Wipes what is personal, for good. Handle and key stay, so that the deletion can be announced and the name kept. */
    public void delete(Instant now) {
        suspend(SuspensionOrigin.LOCAL, now);
        displayName = "";
        note = "";
        fields = List.of();
        alsoKnownAs = List.of();
        attributionDomains = List.of();
        movedToAccountId = null;
        avatar = new AccountImage();
        header = new AccountImage();
        locked = false;
        discoverable = false;
        indexable = false;
        hideCollections = true;
        deletedAt = now;
        updatedAt = now;
    }

    public boolean isLocal() {
        return domain == null;
    }

    public boolean isSuspended() {
        return suspendedAt != null;
    }

    public boolean isSilenced() {
        return silencedAt != null;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /**
     * @return {@code alice} for local accounts, {@code alice@remote.example} for others
     */
    public String acct() {
        return domain == null ? username : username + "@" + domain;
    }

    /**
     * @return the actor's id, ours or the other server's
     */
    public String uri(LocalUris uris) {
        if (remote != null) {
            return remote.uri();
        }
        return numericUri ? uris.actorById(id) : uris.actorByName(username);
    }

    public long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public @Nullable String domain() {
        return domain;
    }

    public ActorType actorType() {
        return actorType;
    }

    public String displayName() {
        return displayName;
    }

    /**
     * @return the profile's text: as typed for local accounts, HTML for remote ones
     */
    public String note() {
        return note;
    }

    public List<AccountField> fields() {
        return fields;
    }

    public List<String> alsoKnownAs() {
        return alsoKnownAs;
    }

    public List<String> attributionDomains() {
        return attributionDomains;
    }

    public @Nullable Long movedToAccountId() {
        return movedToAccountId;
    }

    /**
     * @return the addresses on its server; null for local accounts
     */
    public @Nullable RemoteActor remote() {
        return remote;
    }

    public @Nullable String publicKey() {
        return publicKey;
    }

    /**
     * @return the private key, sealed for {@link #keyOwner}; null for remote accounts
     */
    public @Nullable String sealedPrivateKey() {
        return sealedPrivateKey;
    }

    /**
     * @param image the avatar of an account of another server, with the file that is stored here now
     */
    public void storeAvatar(AccountImage image) {
        avatar = image;
    }

    /**
     * @param image the header of an account of another server, with the file that is stored here now
     */
    public void storeHeader(AccountImage image) {
        header = image;
    }

    public AccountImage avatar() {
        return avatar;
    }

    public AccountImage header() {
        return header;
    }

    public boolean isLocked() {
        return locked;
    }

    /**
     * @return whether it wants to be found; null where it has not said
     */
    public @Nullable Boolean discoverable() {
        return discoverable;
    }

    public boolean isIndexable() {
        return indexable;
    }

    public @Nullable Boolean hideCollections() {
        return hideCollections;
    }

    public boolean showsMedia() {
        return showMedia;
    }

    public boolean showsMediaReplies() {
        return showMediaReplies;
    }

    public boolean showsFeatured() {
        return showFeatured;
    }

    public boolean isMemorial() {
        return memorial;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable SuspensionOrigin suspensionOrigin() {
        return suspensionOrigin;
    }

    public @Nullable Instant sensitizedAt() {
        return sensitizedAt;
    }
}
