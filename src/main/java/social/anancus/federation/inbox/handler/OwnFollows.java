package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.federation.uri.LocalTarget;
import social.anancus.federation.uri.LocalTargets;
import social.anancus.federation.vocabulary.AsObject;

/** Finds out of whom of this server an answer to a {@code Follow} speaks. */
@ApplicationScoped
class OwnFollows {
    private LocalTargets targets;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    OwnFollows() {}

    @Inject
    OwnFollows(LocalTargets targets) {
        this.targets = targets;
    }

    /**
     * @param follow a Follow of ours as another server gives it back: all of it, or its id
     * @return the local account that follows; empty for none
     */
    Optional<Long> follower(@Nullable AsObject follow) {
        if (follow == null) {
            return Optional.empty();
        }
        String actor = follow.isBare() ? null : follow.idOf("actor");
        if (actor != null) {
            return targets.accountId(actor);
        }
        String id = follow.id();
        return id == null ? Optional.empty() : byId(id);
    }

    private Optional<Long> byId(String id) {
        return targets.of(id)
                .filter(target -> target
                                instanceof
                                LocalTarget.Deed(LocalTarget.Owner owner, LocalTarget.DeedKind kind, long number)
                        && kind == LocalTarget.DeedKind.FOLLOW)
                .map(target -> ((LocalTarget.Deed) target).owner())
                .flatMap(targets::find)
                .map(Account::id);
    }

    /**
     * @param follow a Follow as an answer to it gives it back
     * @param target who answers
     * @return whether it says that somebody else was asked
     */
    static boolean isOfAnother(@Nullable AsObject follow, String target) {
        if (follow == null || follow.isBare()) {
            return false;
        }
        String asked = follow.idOf("object");
        return asked != null && !asked.equals(target);
    }
}
