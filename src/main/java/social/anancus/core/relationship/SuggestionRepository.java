package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import social.anancus.core.relationship.Suggestion.Source;
import social.anancus.platform.persistence.Sql;

/** Whom people may want to follow, and whom they do not. */
@ApplicationScoped
public class SuggestionRepository {
    /** Of whom one follows, the latest count: for people who follow thousands the rest changes little and costs much. */
    private static final int FRIENDS = 150;

    private static final String WELCOME = "a.discoverable and a.suspended_at is null and a.silenced_at is null and"
            + " a.moved_to_account_id is null and a.id <> :account and not exists (select from follow x where x.account_id ="
            + " :account and x.target_account_id = a.id) and not exists (select from follow_request x where x.account_id ="
            + " :account and x.target_account_id = a.id) and not exists (select from account_block x where x.account_id ="
            + " :account and x.target_account_id = a.id or x.account_id = a.id and x.target_account_id = :account) and not"
            + " exists (select from account_mute x where x.account_id = :account and x.target_account_id = a.id and"
            + " (x.expires_at is null or x.expires_at > :now)) and not exists (select from account_domain_block x where"
            + " x.account_id = :account and x.domain = a.domain) and not exists (select from suggestion_dismissal x where"
            + " x.account_id = :account and x.target_account_id = a.id) and not exists (select from app_user u where"
            + " u.account_id = a.id and not (u.approved and u.confirmed_at is not null))";

    private EntityManager entityManager;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SuggestionRepository() {}

    @Inject
    public SuggestionRepository(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * @param accountId a local account
     * @param offset how many of the first are passed over
     * @param limit at most how many
     * @return suggestions: first whom most of those follow whom the account follows, then whom most follow
     */
    public List<Suggestion> page(long accountId, int offset, int limit) {
        if (limit == 0) {
            return List.of();
        }
        int wanted = (int) Math.min((long) offset + limit, 1_000);
        List<Suggestion> all = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        for (long id : friendsOfFriends(accountId, wanted)) {
            known.add(id);
            all.add(new Suggestion(id, Source.FRIENDS_OF_FRIENDS));
        }
        if (all.size() < wanted) {
            mostFollowed(accountId, wanted).stream()
                    .filter(known::add)
                    .forEach(id -> all.add(new Suggestion(id, Source.MOST_FOLLOWED)));
        }
        return all.stream().skip(offset).limit(limit).toList();
    }

    private List<Long> friendsOfFriends(long accountId, int most) {
        return Sql.of(
                        "with friend as (select target_account_id as id from follow where account_id = :account order by id desc"
                                + " limit :friends), candidate as (select f.target_account_id as id, count(*) as common from friend"
                                + " join follow f on f.account_id = friend.id group by f.target_account_id having count(*) > 1) select"
                                + " a.id from candidate c join account a on a.id = c.id where " + WELCOME
                                + " order by c.common desc, a.id desc limit :most")
                .set("account", accountId)
                .set("friends", FRIENDS)
                .set("now", clock.instant())
                .set("most", most)
                .numbers(entityManager);
    }

    private List<Long> mostFollowed(long accountId, int most) {
        return Sql.of(
                        "select a.id from account_stat s join account a on a.id = s.account_id where s.followers_count > 0 and "
                                + WELCOME + " order by s.followers_count desc, a.id limit :most")
                .set("account", accountId)
                .set("now", clock.instant())
                .set("most", most)
                .numbers(entityManager);
    }

    void dismiss(long accountId, long targetId) {
        Sql.of(
                        "insert into suggestion_dismissal (account_id, target_account_id, created_at) select :account, id, :now from"
                                + " account where id = :target on conflict do nothing")
                .set("account", accountId)
                .set("target", targetId)
                .set("now", clock.instant())
                .update(entityManager);
    }
}
