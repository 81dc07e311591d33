package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Profile;
import social.anancus.core.account.RemoteProfile;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.platform.log.Log;

/** Reads how much is in an actor's collections, and whether it shows who is in them. */
@ApplicationScoped
public class CollectionTotals {
    private static final Log LOG = Log.of(CollectionTotals.class);

    private Documents documents;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CollectionTotals() {}

    @Inject
    public CollectionTotals(Documents documents) {
        this.documents = documents;
    }

    /**
     * What was read.
     *
     * @param counts how much is in them
     * @param hidden whether it hides whom it follows and who follows it; null where that cannot be told
     */
    record Totals(RemoteProfile.Counts counts, @Nullable Boolean hidden) {
        static final Totals UNKNOWN = new Totals(RemoteProfile.Counts.UNKNOWN, null);

        RemoteProfile addTo(RemoteProfile read) {
            RemoteProfile.Counts inDocument = read.counts();
            return new RemoteProfile(
                    read.uri(),
                    read.handle(),
                    withHidden(read.profile()),
                    read.addresses(),
                    read.keys(),
                    read.moves(),
                    read.memorial(),
                    read.suspended(),
                    read.published(),
                    new RemoteProfile.Counts(
                            first(counts.statuses(), inDocument.statuses()),
                            first(counts.following(), inDocument.following()),
                            first(counts.followers(), inDocument.followers())),
                    read.emojis());
        }

        private Profile withHidden(Profile profile) {
            Profile.Reach reach = profile.reach();
            return new Profile(
                    profile.displayName(),
                    profile.note(),
                    profile.fields(),
                    profile.attributionDomains(),
                    profile.avatar(),
                    profile.header(),
                    profile.actorType(),
                    new Profile.Reach(
                            reach.locked(),
                            reach.discoverable(),
                            reach.indexable(),
                            hidden,
                            reach.showMedia(),
                            reach.showMediaReplies(),
                            reach.showFeatured()));
        }

        private static @Nullable Long first(@Nullable Long one, @Nullable Long other) {
            return one == null ? other : one;
        }
    }

    /**
     * @param actor an actor
     * @param errand why
     * @return what its collections say; unknown where they cannot be had
     */
    Totals read(AsObject actor, Errand errand) {
        AsObject followers = collection(actor, "followers", errand);
        AsObject following = collection(actor, "following", errand);
        AsObject outbox = collection(actor, "outbox", errand);
        Boolean hidden = followers == null
                ? null
                : (Boolean) !(followers.has("first") || followers.has("items") || followers.has("orderedItems"));
        return new Totals(new RemoteProfile.Counts(total(outbox), total(following), total(followers)), hidden);
    }

    private @Nullable AsObject collection(AsObject actor, String property, Errand errand) {
        String uri = actor.idOf(property);
        if (uri == null || !Origin.same(uri, actor.id())) {
            return null;
        }
        try {
            return documents.fetch(uri, errand);
        } catch (DocumentException e) {
            LOG.debug("a collection could not be read", "property", property, "reason", e.getMessage());
            return null;
        }
    }

    private static @Nullable Long total(@Nullable AsObject collection) {
        Long total = collection == null ? null : collection.number("totalItems");
        return total == null ? null : (Long) Math.clamp(total, 0, AsLimits.COUNT);
    }
}
