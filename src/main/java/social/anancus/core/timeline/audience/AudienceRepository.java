package social.anancus.core.timeline.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.core.status.visibility.StatusWishes;
import social.anancus.platform.persistence.Sql;

/** Asks the feeds, and what stands between people, who of many gets a status. */
@ApplicationScoped
public class AudienceRepository {
    private static final String DESCRIBE = """
            select s.visibility = 'PUBLIC' and s.reblog_of_id is null
                and a.silenced_at is null and a.suspended_at is null,
              s.reply and s.in_reply_to_account_id is distinct from s.account_id,
              s.uri is null, s.media_ids <> '{}', s.language,
              array(select t.name from status_tag st join tag t on t.id = st.tag_id where st.status_id = s.id)
            from status s join account a on a.id = s.account_id where s.id = :status""";

    private static final String HOMES = "select f.account_id from home_feed f join status s on s.id = f.status_id where"
            + " f.status_id = :status and f.account_id = any(cast(:accounts as bigint[]))";
    private static final String LISTS = "select f.list_id, lo.account_id from list_feed f join account_list lo on"
            + " lo.id = f.list_id join status s on s.id = f.status_id where f.status_id = :status and f.list_id ="
            + " any(cast(:lists as bigint[]))";

    private static final String VIEWERS = "select v.id from unnest(cast(:viewers as bigint[])) as v(id) join app_user u"
            + " on u.account_id = v.id join status s on s.id = :status where "
            + StatusVisibility.visibleToEach("v.id", "s") + " and "
            + StatusWishes.accountWantedByEach("v.id", "s.account_id", "w")
            + " and " + nobodyUnwantedNamed("v.id")
            + " and (s.language is null or u.chosen_languages is null or cardinality(u.chosen_languages) = 0 or"
            + " s.language = any(u.chosen_languages))";

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AudienceRepository() {}

    @Inject
    public AudienceRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<StreamedStatus> describe(long statusId) {
        return Sql.of(DESCRIBE)
                .set("status", statusId)
                .first(
                        entityManager,
                        row -> new StreamedStatus(
                                statusId,
                                row.flag(0),
                                row.flag(1),
                                row.flag(2),
                                row.flag(3),
                                row.textOrNull(4),
                                row.texts(5)));
    }

    Set<Long> homes(AudienceQuestion question, Instant now) {
        if (question.homes().isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(Sql.of(HOMES + wanted(question, "f.account_id"))
                .set("status", question.statusId())
                .set("accounts", question.homes())
                .set("viewerNow", now)
                .numbers(entityManager));
    }

    Map<Long, Long> lists(AudienceQuestion question, Instant now) {
        Map<Long, Long> owners = new HashMap<>();
        if (!question.lists().isEmpty()) {
            Sql.of(LISTS + wanted(question, "lo.account_id"))
                    .set("status", question.statusId())
                    .set("lists", question.lists())
                    .set("viewerNow", now)
                    .list(entityManager, row -> owners.put(row.number(0), row.number(1)));
        }
        return owners;
    }

    Set<Long> viewers(AudienceQuestion question, Instant now) {
        if (question.viewers().isEmpty() || question.gone()) {
            return question.viewers();
        }
        return new HashSet<>(Sql.of(VIEWERS)
                .set("status", question.statusId())
                .set("viewers", question.viewers())
                .set("viewerNow", now)
                .numbers(entityManager));
    }

    /** As on the pages of timelines: nobody comes across a status that names somebody whom they have blocked or muted. */
    private static String nobodyUnwantedNamed(String viewer) {
        return "(s.account_id = " + viewer + " or not exists (select from mention m where m.status_id in (s.id,"
                + " s.reblog_of_id) and (exists (select from account_block mb where mb.account_id = " + viewer
                + " and mb.target_account_id = m.account_id) or exists (select from account_mute mm where mm.account_id = "
                + viewer
                + " and mm.target_account_id = m.account_id and (mm.expires_at is null or mm.expires_at > :viewerNow)))))";
    }

    private static String wanted(AudienceQuestion question, String viewer) {
        if (question.gone()) {
            return "";
        }
        return " and " + StatusVisibility.visibleToEach(viewer, "s") + " and "
                + StatusWishes.accountWantedByEach(viewer, "s.account_id", "w")
                + " and (s.reblog_of_id is null or exists (select from status wo where wo.id = s.reblog_of_id and "
                + StatusWishes.accountWantedByEach(viewer, "wo.account_id", "v") + ")) and "
                + nobodyUnwantedNamed(viewer);
    }

    boolean owns(long accountId, long listId) {
        return Sql.of("select 1 from account_list where id = :list and account_id = :account")
                .set("list", listId)
                .set("account", accountId)
                .exists(entityManager);
    }
}
