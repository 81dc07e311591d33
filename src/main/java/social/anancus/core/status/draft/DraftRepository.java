package social.anancus.core.status.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import social.anancus.platform.json.Json;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code status_draft}. Every query names the owner. */
@ApplicationScoped
public class DraftRepository {
    /** Attachments that are gone are left out; they keep their order. */
    private static final String SELECT = "select d.id, cast(d.content as text), array(select m.id from"
            + " unnest(d.media_ids) with ordinality as w(id, n) join media_attachment m on m.id = w.id and m.account_id ="
            + " d.account_id and m.status_id is null and m.scheduled_status_id is null order by w.n), d.updated_at from"
            + " status_draft d where d.account_id = :account";

    private EntityManager entityManager;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DraftRepository() {}

    @Inject
    public DraftRepository(EntityManager entityManager, Json json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /** How many there are; whoever counts and adds waits for others who do, until the transaction ends. */
    long countLocked(long accountId) {
        Sql.of("select id from account where id = :account for no key update")
                .set("account", accountId)
                .numbers(entityManager);
        return Sql.of("select count(*) from status_draft where account_id = :account")
                .set("account", accountId)
                .numbers(entityManager)
                .getFirst();
    }

    long add(long accountId, DraftContent content, List<Long> mediaIds, Instant now) {
        return Sql.of(
                        "insert into status_draft (account_id, content, media_ids, created_at, updated_at) values (:account,"
                                + " cast(:content as jsonb), cast(:media as bigint[]), :now, :now) returning id")
                .set("account", accountId)
                .set("content", json.write(content))
                .set("media", mediaIds)
                .set("now", now)
                .numbers(entityManager)
                .getFirst();
    }

    boolean change(long accountId, long id, DraftContent content, List<Long> mediaIds, Instant now) {
        return Sql.of("update status_draft set content = cast(:content as jsonb), media_ids = cast(:media as bigint[]),"
                                + " updated_at = :now where account_id = :account and id = :id")
                        .set("content", json.write(content))
                        .set("media", mediaIds)
                        .set("now", now)
                        .set("account", accountId)
                        .set("id", id)
                        .update(entityManager)
                > 0;
    }

    Optional<Draft> find(long accountId, long id) {
        return Sql.of(SELECT + " and d.id = :id")
                .set("account", accountId)
                .set("id", id)
                .first(entityManager, this::read);
    }

    /** All of them, the one that was saved last first. */
    List<Draft> list(long accountId, int most) {
        return Sql.of(SELECT + " order by d.updated_at desc, d.id desc")
                .set("account", accountId)
                .limit(most)
                .list(entityManager, this::read);
    }

    boolean delete(long accountId, long id) {
        return Sql.of("delete from status_draft where account_id = :account and id = :id")
                        .set("account", accountId)
                        .set("id", id)
                        .update(entityManager)
                > 0;
    }

    private Draft read(Row row) {
        return new Draft(row.number(0), json.read(row.text(1), DraftContent.class), row.numbers(2), row.time(3));
    }
}
