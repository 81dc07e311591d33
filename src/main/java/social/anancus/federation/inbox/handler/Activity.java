package social.anancus.federation.inbox.handler;

import org.jspecify.annotations.Nullable;
import social.anancus.core.account.KnownActor;
import social.anancus.core.account.RemoteProfile;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.Origin;

/**
 * An activity whose actor has signed it.
 *
 * @param json the activity itself, as it was signed
 * @param actor who does it, a remote account
 */
record Activity(AsObject json, KnownActor actor) {
    long actorId() {
        return actor.id();
    }

    /**
     * Its id, where its actor may give it: a name on another origin is none, and never finds anything again (ORG-12).
     *
     * @return the id; null for none
     */
    @Nullable
    String id() {
        String id = json.id();
        return Origin.same(id, actor.uri()) ? id : null;
    }

    /**
     * @return what it is about; null for nothing
     */
    @Nullable
    AsObject object() {
        return json.first("object");
    }

    /**
     * @return the URI of what it is about; null for none
     */
    @Nullable
    String objectId() {
        return json.idOf("object");
    }

    /**
     * @return the URI of its target; null for none
     */
    @Nullable
    String targetId() {
        return json.idOf("target");
    }

    /**
     * @param id the id of something
     * @return whether its actor's server may speak for that (FEP-fe34)
     */
    boolean speaksFor(@Nullable String id) {
        return Origin.same(id, actor.uri());
    }

    /**
     * @return the collection of its actor's followers; null for none
     */
    @Nullable
    String followers() {
        RemoteProfile.Addresses addresses = actor.addresses();
        return addresses == null ? null : addresses.followers();
    }
}
