package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.persistence.SqlCondition;

/** The rows of {@code status}, with {@code status_stat}, {@code mention} and {@code status_tag}. */
@ApplicationScoped
public class StatusRepository {
    private EntityManager entityManager;
    private LiveChanges live;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusRepository() {}

    @Inject
    public StatusRepository(EntityManager entityManager, LiveChanges live) {
        this.entityManager = entityManager;
        this.live = live;
    }

    /**
     * Adds a status and sends it to the database, so that rows may refer to it.
     *
     * @param status a new status
     */
    public void add(Status status) {
        entityManager.persist(status);
        entityManager.flush();
    }

    /**
     * @param viewer who looks
     * @param id a status
     * @return it, if the viewer may see it
     * @throws NotFound if there is none or the viewer may not see it: the two look alike
     */
    public Status requireVisible(Viewer viewer, long id) {
        return visible(viewer, List.of(id)).stream()
                .findFirst()
                .map(found -> entityManager.find(Status.class, found))
                .orElseThrow(NotFound::new);
    }

    /**
     * @param viewer who looks
     * @param ids statuses
     * @return those that the viewer may see, in no order
     */
    public List<Long> visible(Viewer viewer, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        SqlCondition condition = StatusVisibility.visibleTo(viewer, "s");
        return Sql.of("select s.id from status s where s.id = any(cast(:ids as bigint[])) and " + condition.sql())
                .setAll(condition.parameters())
                .set("ids", ids)
                .numbers(entityManager);
    }

    /**
     * For what nobody looks at: jobs, and authors who change what is theirs.
     *
     * @param id a status
     * @return it, if it is not deleted
     */
    public Optional<Status> findUnchecked(long id) {
        return Optional.ofNullable(entityManager.find(Status.class, id)).filter(status -> !status.isDeleted());
    }

    /**
     * Waits for others who change the status, and keeps them waiting until the transaction ends.
     *
     * @param id a status
     * @return it as it is now, if it is not deleted
     */
    public Optional<Status> lockUnchecked(long id) {
        Status status = entityManager.find(Status.class, id);
        if (status == null) {
            return Optional.empty();
        }
        entityManager.refresh(status, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(status).filter(found -> !found.isDeleted());
    }

    /**
     * Keeps statuses from being deleted until the transaction ends. Ask for it before anything else is locked: whoever
     * deletes a status changes its reblogs and the counters of others afterwards.
     *
     * @param ids statuses
     * @return those of them that are not deleted
     */
    List<Long> hold(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : Sql.of(
                                "select id from status where id = any(cast(:ids as bigint[])) and deleted_at is null order by id for"
                                        + " key share")
                        .set("ids", ids)
                        .numbers(entityManager);
    }

    /**
     * Adds to a counter of a status; it never goes below 0.
     *
     * @param statusId the status
     * @param counter which
     * @param by how much, negative to take away
     */
    public void count(long statusId, StatusCounter counter, int by) {
        String column = counter.column();
        Sql.of("insert into status_stat as c (status_id, " + column + ") values (:id, greatest(0, :by)) on conflict"
                        + " (status_id) do update set " + column + " = greatest(0, c." + column + " + :by)")
                .set("id", statusId)
                .set("by", by)
                .update(entityManager);
        live.status(statusId);
    }

    /**
     * Says who is mentioned, in this order; who is mentioned already stays.
     *
     * @param statusId the status
     * @param accountIds accounts
     */
    public void mention(long statusId, List<Long> accountIds) {
        if (!accountIds.isEmpty()) {
            Sql.of("insert into mention (status_id, account_id, position) select :status, m.id, m.n from"
                            + " unnest(cast(:accounts as bigint[])) with ordinality as m(id, n) on conflict (status_id,"
                            + " account_id) do update set silent = false, position = excluded.position")
                    .set("status", statusId)
                    .set("accounts", accountIds)
                    .update(entityManager);
        }
    }

    /**
     * Keeps seeing the status to those who were mentioned, though it names them no more.
     *
     * @param statusId the status
     * @param except who is still named
     */
    public void silenceMentions(long statusId, Collection<Long> except) {
        Sql.of("update mention set silent = true where status_id = :status and account_id <>"
                        + " all(cast(:except as bigint[]))")
                .set("status", statusId)
                .set("except", except)
                .update(entityManager);
    }

    /**
     * Replaces the tags of a status.
     *
     * @param statusId the status
     * @param tagIds its tags
     */
    public void tag(long statusId, Collection<Long> tagIds) {
        Sql.of("delete from status_tag where status_id = :status and tag_id <> all(cast(:tags as bigint[]))")
                .set("status", statusId)
                .set("tags", tagIds)
                .update(entityManager);
        Sql.of("insert into status_tag (status_id, tag_id) select :status, t from unnest(cast(:tags as bigint[])) as t"
                        + " on conflict do nothing")
                .set("status", statusId)
                .set("tags", tagIds)
                .update(entityManager);
    }

    /**
     * @param statusId a status
     * @return who is mentioned in it, also silently, in the order of the text
     */
    public List<Long> mentioned(long statusId) {
        return Sql.of("select account_id from mention where status_id = :status order by position")
                .set("status", statusId)
                .numbers(entityManager);
    }

    /**
     * @return the id of a new conversation
     */
    public long newConversation() {
        return Sql.of("insert into conversation (created_at) values (now()) returning id")
                .numbers(entityManager)
                .getFirst();
    }

    /** Sends all changes to the database, for statements that read them there. */
    void flush() {
        entityManager.flush();
    }

    /**
     * @param statusId a status
     * @return the reblogs of it that are not deleted
     */
    List<Status> reblogsUnchecked(long statusId) {
        return entityManager
                .createQuery(
                        "select s from Status s where s.reblogOfId = :status and s.deletedAt is null order by s.id",
                        Status.class)
                .setParameter("status", statusId)
                .getResultList();
    }

    /**
     * Frees the attachments of a status for another one.
     *
     * @param statusId the status
     */
    void releaseMedia(long statusId) {
        Sql.of("update media_attachment set status_id = null, created_at = now() where status_id = :status")
                .set("status", statusId)
                .update(entityManager);
    }

    /**
     * @param statusId a deleted status
     * @param since statuses that were deleted after this are kept if somebody has reported them
     * @return whether it is kept
     */
    boolean isHeldByReport(long statusId, Instant since) {
        return Sql.of(
                        "select 1 from status s where s.id = :status and s.deleted_at > :since and exists (select from report"
                                + " r where r.target_account_id = s.account_id and s.id = any(r.status_ids))")
                .set("status", statusId)
                .set("since", since)
                .exists(entityManager);
    }

    /**
     * Takes a deleted status out of the database.
     *
     * @param statusId the status; nothing happens if it is not deleted
     * @return whether it was there
     */
    boolean purge(long statusId) {
        return Sql.of("delete from status where id = :status and deleted_at is not null")
                        .set("status", statusId)
                        .update(entityManager)
                > 0;
    }
}
