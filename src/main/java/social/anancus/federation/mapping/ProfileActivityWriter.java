package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import social.anancus.core.account.AccountAddress;
import social.anancus.core.account.AddressRepository;
import social.anancus.core.instance.ActorUris;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.StatusAddress;
import social.anancus.core.status.StatusAddressRepository;

/** Writes what happens to local accounts: that a profile changed, went or moved, and what it shows. */
@ApplicationScoped
public class ProfileActivityWriter {
    private ActorWriter actors;
    private AddressRepository accounts;
    private StatusAddressRepository statuses;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProfileActivityWriter() {}

    @Inject
    public ProfileActivityWriter(
            ActorWriter actors, AddressRepository accounts, StatusAddressRepository statuses, LocalUris uris) {
        this.actors = actors;
        this.accounts = accounts;
        this.statuses = statuses;
        this.uris = uris;
    }

    /**
     * @param accountId a local account, also one that was just suspended or whose suspension was lifted
     * @param when the time of the change
     * @return the {@code Update} of its actor; empty if there is no such account
     */
    public Optional<ObjectNode> update(long accountId, Instant when) {
        return actors.bare(accountId).map(actor -> {
            String id = actor.get("id").asText();
            ObjectNode update = ActivityWriter.activity(new ActorUris(id).update(when), "Update", id);
            toEverybody(update);
            update.set("object", actor);
            return Contexts.ACTOR.around(update);
        });
    }

    /**
     * @param accountId a local account that is gone; its row is still there
     * @return the {@code Delete} of its actor; empty if there is no such account
     */
    public Optional<ObjectNode> delete(long accountId) {
        return actor(accountId).map(actor -> {
            ObjectNode delete = ActivityWriter.activity(ActorUris.delete(actor), "Delete", actor);
            toEverybody(delete);
            delete.put("object", actor);
            return Contexts.PLAIN.around(delete);
        });
    }

    private static void toEverybody(ObjectNode activity) {
        activity.set("to", Nodes.texts(List.of(Contexts.EVERYBODY)));
    }

    /**
     * @param accountId a local account
     * @param targetId the account to which it has moved, here or elsewhere
     * @param number tells this move from others of the account, such as the time in seconds
     * @return the {@code Move}; empty if one of the accounts is not there
     */
    public Optional<ObjectNode> move(long accountId, long targetId, long number) {
        Map<Long, AccountAddress> both = accounts.find(List.of(accountId, targetId));
        AccountAddress target = both.get(targetId);
        return target == null
                ? Optional.empty()
                : actor(accountId).map(actor -> {
                    ObjectNode move = ActivityWriter.activity(new ActorUris(actor).move(number), "Move", actor)
                            .put("object", actor)
                            .put("target", target.uri(uris));
                    return Contexts.PLAIN.around(move);
                });
    }

    /**
     * @param accountId a local account
     * @param statusId a status that it has pinned or unpinned
     * @param pinned whether it is pinned now
     * @param when the time of the change
     * @return the {@code Add} to or {@code Remove} from its featured statuses; empty if one of the two is not there
     */
    public Optional<ObjectNode> pin(long accountId, long statusId, boolean pinned, Instant when) {
        StatusAddress status = statuses.findUnchecked(List.of(statusId)).get(statusId);
        return status == null
                ? Optional.empty()
                : actor(accountId)
                        .map(actor -> Contexts.PLAIN.around(
                                listed(actor, statusId, pinned, when).put("object", status.uri(uris))));
    }

    /**
     * @param accountId a local account
     * @param tag a hashtag that its profile shows or no longer shows
     * @param featured whether it is shown now
     * @param when the time of the change
     * @return the {@code Add} to or {@code Remove} from its featured collection; empty if there is no such account
     */
    public Optional<ObjectNode> feature(long accountId, WrittenTag tag, boolean featured, Instant when) {
        return local(accountId).map(account -> {
            ObjectNode change = listed(account.uri(uris), tag.id(), featured, when);
            change.set("object", tag.write(account.username(), uris));
            return Contexts.TAGS.around(change);
        });
    }

    private static ObjectNode listed(String actor, long id, boolean there, Instant when) {
        ActorUris own = new ActorUris(actor);
        return ActivityWriter.activity(own.listChange(id, when), there ? "Add" : "Remove", actor)
                .put("target", own.featured());
    }

    /**
     * What the server itself reports to the server of an account, without saying who has reported it.
     *
     * @param report names this report; the same for each time it is sent
     * @param accountId the account, of another server
     * @param statusIds statuses of it
     * @param comment what is wrong; may be empty
     * @return the {@code Flag}; empty if the account is not there
     */
    public Optional<ObjectNode> flag(UUID report, long accountId, Collection<Long> statusIds, String comment) {
        AccountAddress account = accounts.find(List.of(accountId)).get(accountId);
        if (account == null) {
            return Optional.empty();
        }
        List<String> objects = new ArrayList<>(List.of(account.uri(uris)));
        Map<Long, StatusAddress> found = statuses.findUnchecked(statusIds);
        for (Long id : statusIds) {
            StatusAddress status = found.get(id);
            if (status != null && status.author().id() == accountId) {
                objects.add(status.uri(uris));
            }
        }
        ObjectNode flag = ActivityWriter.activity(uris.root() + "/" + report, "Flag", uris.instanceActor())
                .put("content", comment);
        flag.set("object", Nodes.texts(objects));
        return Optional.of(Contexts.PLAIN.around(flag));
    }

    private Optional<String> actor(long accountId) {
        return local(accountId).map(account -> account.uri(uris));
    }

    private Optional<AccountAddress> local(long accountId) {
        return Optional.ofNullable(accounts.find(List.of(accountId)).get(accountId))
                .filter(AccountAddress::isLocal);
    }
}
