package social.anancus.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The addresses of an account that lives on another server, as its actor document gives them. */
@Embeddable
public class RemoteActor {
    @Column(name = "uri")
    private String uri;

    @Column(name = "url")
    private @Nullable String url;

    @Column(name = "inbox_url")
    private @Nullable String inboxUrl;

    @Column(name = "shared_inbox_url")
    private @Nullable String sharedInboxUrl;

    @Column(name = "outbox_url")
    private @Nullable String outboxUrl;

    @Column(name = "followers_url")
    private @Nullable String followersUrl;

    @Column(name = "following_url")
    private @Nullable String followingUrl;

    @Column(name = "featured_url")
    private @Nullable String featuredUrl;

    @Column(name = "featured_tags_url")
    private @Nullable String featuredTagsUrl;

    @Column(name = "fetched_at")
    private @Nullable Instant fetchedAt;

    /** For JPA. */
    protected RemoteActor() {}

    /**
     * @param uri the actor's id
     */
    public RemoteActor(String uri) {
        this.uri = uri;
    }

    static RemoteActor of(String uri, RemoteProfile.Addresses addresses, Instant now) {
        RemoteActor actor = new RemoteActor(uri);
        actor.url = addresses.url();
        actor.inboxUrl = addresses.inbox();
        actor.sharedInboxUrl = addresses.sharedInbox();
        actor.outboxUrl = addresses.outbox();
        actor.followersUrl = addresses.followers();
        actor.followingUrl = addresses.following();
        actor.featuredUrl = addresses.featured();
        actor.featuredTagsUrl = addresses.featuredTags();
        actor.fetchedAt = now;
        return actor;
    }

    /**
     * @return the actor's id
     */
    public String uri() {
        return uri;
    }

    /**
     * @return the page for people
     */
    public @Nullable String url() {
        return url;
    }

    public @Nullable String inboxUrl() {
        return inboxUrl;
    }

    public @Nullable String sharedInboxUrl() {
        return sharedInboxUrl;
    }

    public @Nullable String outboxUrl() {
        return outboxUrl;
    }

    public @Nullable String followersUrl() {
        return followersUrl;
    }

    public @Nullable String followingUrl() {
        return followingUrl;
    }

    public @Nullable String featuredUrl() {
        return featuredUrl;
    }

    public @Nullable String featuredTagsUrl() {
        return featuredTagsUrl;
    }
}
