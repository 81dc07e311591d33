package social.anancus.core.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code account_conversation}. Every query names the owner. */
@ApplicationScoped
public class ConversationRepository {
    /** More than anybody takes away again; a row that grows without end would be written whole each time. */
    private static final int KEPT = 500;

    private static final String COLUMNS = "c.id, c.participant_account_ids, c.last_status_id, c.unread";

    private static final String ADD = "insert into account_conversation as c (account_id, conversation_id,"
            + " participant_account_ids, status_ids, last_status_id, unread)"
            + " select o.id, s.conversation_id, p.ids, array_agg(s.id order by s.id), max(s.id),"
            + " (array_agg(s.account_id order by s.id desc))[1] <> o.id"
            + " from status s cross join unnest(cast(:owners as bigint[])) as o(id)"
            + " join account a on a.id = o.id and a.domain is null"
            + " cross join lateral (select array(select m.account_id from mention m where m.status_id = s.id and not"
            + " m.silent and m.account_id <> o.id union select s.account_id where s.account_id <> o.id order by 1) as ids)"
            + " p where s.id = any(cast(:statuses as bigint[])) and s.visibility = 'DIRECT' and s.deleted_at is null and"
            + " s.conversation_id is not null group by o.id, s.conversation_id, p.ids order by o.id, s.conversation_id"
            + " on conflict (account_id, conversation_id, participant_account_ids) do update set status_ids = array("
            + "select x from (select distinct x from unnest(c.status_ids || excluded.status_ids) x order by x desc limit "
            + KEPT + ") y order by x),"
            + " last_status_id = greatest(c.last_status_id, excluded.last_status_id), unread = excluded.unread"
            + " where not c.status_ids @> excluded.status_ids returning c.id, c.account_id";

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConversationRepository() {}

    @Inject
    public ConversationRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A conversation that has changed.
     *
     * @param id its id
     * @param accountId its owner
     */
    record Changed(long id, long accountId) {}

    /**
     * Adds statuses to their conversations, which begin if they are not there; what is no direct status, or is there
     * already, is passed over, and so are owners of other servers.
     *
     * @param statusIds statuses
     * @param ownerIds accounts in whose conversations all these statuses belong
     * @return the conversations that have changed
     */
    List<Changed> add(Collection<Long> statusIds, Collection<Long> ownerIds) {
        return Sql.of(ADD)
                .set("statuses", statusIds)
                .set("owners", ownerIds)
                .list(entityManager, row -> new Changed(row.number(0), row.number(1)));
    }

    /**
     * Takes a status out of everybody's conversation, which falls back to the status before it or goes.
     *
     * @param statusId a status, also if deleted
     * @return the conversations that have changed and are still there
     */
    List<Changed> remove(long statusId) {
        Sql.of("delete from account_conversation where conversation_id = (select conversation_id from status where id ="
                        + " :status and visibility = 'DIRECT') and status_ids = array[cast(:status as bigint)]")
                .set("status", statusId)
                .update(entityManager);
        return Sql.of(
                        "update account_conversation c set status_ids = array_remove(c.status_ids, cast(:status as bigint)),"
                                + " last_status_id = (select max(x) from unnest(array_remove(c.status_ids, cast(:status as"
                                + " bigint))) x) where c.conversation_id = (select conversation_id from status where id = :status"
                                + " and visibility = 'DIRECT') and c.status_ids @> array[cast(:status as bigint)]"
                                + " returning c.id, c.account_id")
                .set("status", statusId)
                .list(entityManager, row -> new Changed(row.number(0), row.number(1)));
    }

    /**
     * @param ownerId whose
     * @param participantId takes part
     */
    void deleteWith(long ownerId, long participantId) {
        Sql.of("delete from account_conversation where account_id = :owner and participant_account_ids @>"
                        + " array[cast(:participant as bigint)]")
                .set("owner", ownerId)
                .set("participant", participantId)
                .update(entityManager);
    }

    /**
     * @param ownerId whose
     * @param paging which page, by the ids of the latest statuses
     * @return the conversations, the one with the newest status first
     */
    Page<ConversationRow> page(long ownerId, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        List<ConversationRow> rows = Sql.of("select " + COLUMNS
                        + " from account_conversation c where c.account_id = :owner"
                        + " and c.last_status_id is not null and " + paging.condition("c.last_status_id") + " order by "
                        + paging.order("c.last_status_id"))
                .set("owner", ownerId)
                .setAll(paging.parameters())
                .limit(paging.limit())
                .list(entityManager, ConversationRepository::read);
        return paging.page(rows, ConversationRow::lastStatusId);
    }

    /**
     * @param ownerId whose
     * @param id a conversation
     * @return it, if it is the owner's
     */
    Optional<ConversationRow> find(long ownerId, long id) {
        return Sql.of("select " + COLUMNS + " from account_conversation c where c.account_id = :owner and c.id = :id")
                .set("owner", ownerId)
                .set("id", id)
                .first(entityManager, ConversationRepository::read);
    }

    /**
     * @param ownerId whose
     * @param id a conversation
     * @param paging which page
     * @return ids of its statuses, the newest first
     */
    Page<Long> statuses(long ownerId, long id, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        List<Long> ids = Sql.of(
                        "select x.id from account_conversation c cross join lateral unnest(c.status_ids) as x(id)"
                                + " where c.account_id = :owner and c.id = :id and " + paging.condition("x.id")
                                + " order by "
                                + paging.order("x.id"))
                .set("owner", ownerId)
                .set("id", id)
                .setAll(paging.parameters())
                .limit(paging.limit())
                .numbers(entityManager);
        return paging.page(ids, Long::longValue);
    }

    /**
     * @param ownerId whose
     * @param id a conversation
     * @param unread whether it counts as unread from now on
     * @return it, if it is the owner's
     */
    Optional<ConversationRow> mark(long ownerId, long id, boolean unread) {
        return Sql.of("update account_conversation c set unread = :unread where c.account_id = :owner and c.id = :id"
                        + " returning " + COLUMNS)
                .set("owner", ownerId)
                .set("id", id)
                .set("unread", unread)
                .first(entityManager, ConversationRepository::read);
    }

    /**
     * @param ownerId whose
     * @param id a conversation
     * @return whether it was there
     */
    boolean delete(long ownerId, long id) {
        return Sql.of("delete from account_conversation where account_id = :owner and id = :id")
                        .set("owner", ownerId)
                        .set("id", id)
                        .update(entityManager)
                > 0;
    }

    private static ConversationRow read(Row row) {
        return new ConversationRow(row.number(0), row.numbers(1), row.number(2), row.flag(3));
    }
}
