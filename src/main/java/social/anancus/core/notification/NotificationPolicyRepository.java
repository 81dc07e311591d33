package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code notification_policy}. */
@ApplicationScoped
class NotificationPolicyRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    NotificationPolicyRepository() {}

    @Inject
    NotificationPolicyRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param accountId whose
     * @return the policy, the default one where the owner has none
     */
    NotificationPolicy find(long accountId) {
        return Sql.of("select for_not_following, for_not_followers, for_new_accounts, for_private_mentions,"
                        + " for_limited_accounts, for_bots from notification_policy where account_id = :account")
                .set("account", accountId)
                .first(entityManager, row -> NotificationFactsRepository.policy(row, 0))
                .orElse(NotificationPolicy.DEFAULT);
    }

    /**
     * @param accountId whose
     * @param policy what holds from now on
     * @param now the time
     */
    void store(long accountId, NotificationPolicy policy, Instant now) {
        Sql.of("insert into notification_policy (account_id, for_not_following, for_not_followers, for_new_accounts,"
                        + " for_private_mentions, for_limited_accounts, for_bots, updated_at) values (:account,"
                        + " :following, :followers, :fresh, :direct, :limited, :bots, :now) on conflict (account_id) do"
                        + " update set for_not_following = excluded.for_not_following, for_not_followers ="
                        + " excluded.for_not_followers, for_new_accounts = excluded.for_new_accounts,"
                        + " for_private_mentions = excluded.for_private_mentions, for_limited_accounts ="
                        + " excluded.for_limited_accounts, for_bots = excluded.for_bots, updated_at ="
                        + " excluded.updated_at")
                .set("account", accountId)
                .set("following", policy.forNotFollowing())
                .set("followers", policy.forNotFollowers())
                .set("fresh", policy.forNewAccounts())
                .set("direct", policy.forPrivateMentions())
                .set("limited", policy.forLimitedAccounts())
                .set("bots", policy.forBots())
                .set("now", now)
                .update(entityManager);
    }
}
