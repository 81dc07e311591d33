package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of {@code media_attachment}. */
@ApplicationScoped
public class MediaAttachmentRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MediaAttachmentRepository() {}

    @Inject
    public MediaAttachmentRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param attachment a new one
     */
    public void add(MediaAttachment attachment) {
        entityManager.persist(attachment);
    }

    /**
     * @param attachment one that goes; its files are for {@link DeleteMediaBlobs}
     */
    void remove(MediaAttachment attachment) {
        entityManager.remove(attachment);
    }

    /**
     * @param id an id
     * @return the attachment, whoever owns it and whatever it belongs to
     */
    public Optional<MediaAttachment> find(long id) {
        return Optional.ofNullable(entityManager.find(MediaAttachment.class, id));
    }

    /**
     * @param id an id
     * @return the attachment, which nobody else changes until the transaction ends
     */
    Optional<MediaAttachment> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(MediaAttachment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * @param accountId who asks
     * @param id an id
     * @return the attachment if it is the account's own and belongs to no status, written or scheduled
     */
    public Optional<MediaAttachment> findUnattached(long accountId, long id) {
        return find(id).filter(found -> found.accountId() == accountId && !found.isAttached());
    }

    /**
     * What a status may be written with.
     *
     * @param accountId who writes it
     * @param ids the ids it names, in order; may repeat
     * @return the account's own attachments among them that belong to nothing yet and are not {@link
     *     ProcessingState#FAILED}, in the order of the ids. Their {@link MediaAttachment#processing} tells whether they are
     *     ready. Locked until the transaction ends, so that no second status takes them
     */
    public List<MediaAttachment> findAllOf(long accountId, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, MediaAttachment> found = entityManager
                .createQuery(
                        "select m from MediaAttachment m where m.id in :ids and m.accountId = :account"
                                + " and m.statusId is null and m.scheduledStatusId is null"
                                + " and m.processing <> :failed order by m.id",
                        MediaAttachment.class)
                .setParameter("ids", ids)
                .setParameter("account", accountId)
                .setParameter("failed", ProcessingState.FAILED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(MediaAttachment::id, Function.identity()));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * What somebody may have in a form for a status.
     *
     * @param accountId who writes
     * @param ids the ids it names, in order; may repeat
     * @param statusId the status that is changed, whose attachments count too; null for a new one
     * @return the account's own attachments among them that belong to nothing else, in the order of the ids
     */
    List<MediaAttachment> findFor(long accountId, Collection<Long> ids, @Nullable Long statusId) {
        Map<Long, MediaAttachment> found = findAll(ids).stream()
                .filter(each -> each.accountId() == accountId
                        && (!each.isAttached() || statusId != null && statusId.equals(each.statusId())))
                .collect(Collectors.toMap(MediaAttachment::id, Function.identity()));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Gives attachments to a status, in one statement. Those that have one already are left where they are.
     *
     * @param ids attachments of {@link #findAllOf}
     * @param statusId the status
     * @return how many it got
     */
    public int attach(Collection<Long> ids, long statusId) {
        return ids.isEmpty()
                ? 0
                : belong("m.statusId = :owner, m.scheduledStatusId = null", "m.statusId is null", ids, statusId);
    }

    /**
     * Keeps attachments for a status that will be written later.
     *
     * @param ids attachments of {@link #findAllOf}
     * @param scheduledStatusId the scheduled status
     * @return how many it got
     */
    public int reserve(Collection<Long> ids, long scheduledStatusId) {
        return ids.isEmpty()
                ? 0
                : belong(
                        "m.scheduledStatusId = :owner",
                        "m.statusId is null and m.scheduledStatusId is null",
                        ids,
                        scheduledStatusId);
    }

    private int belong(String change, String condition, Collection<Long> ids, long owner) {
        return entityManager
                .createQuery("update MediaAttachment m set " + change + " where m.id in :ids and " + condition)
                .setParameter("owner", owner)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /**
     * Takes attachments from their status, so that they can be used again, as in delete and redraft.
     *
     * @param ids attachments
     */
    public void detach(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery("update MediaAttachment m set m.statusId = null, m.scheduledStatusId = null"
                            + " where m.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /**
     * @param statusIds ids of statuses
     * @return their attachments by status, in the order in which they came; one query
     */
    public Map<Long, List<MediaAttachment>> findByStatuses(Collection<Long> statusIds) {
        if (statusIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<MediaAttachment>> result = new HashMap<>();
        entityManager
                .createQuery(
                        "select m from MediaAttachment m where m.statusId in :statuses order by m.id",
                        MediaAttachment.class)
                .setParameter("statuses", statusIds)
                .getResultList()
                .forEach(each -> result.computeIfAbsent(
                                Objects.requireNonNull(each.statusId()), key -> new java.util.ArrayList<>())
                        .add(each));
        return result;
    }

    /**
     * @param scheduledStatusId a scheduled status
     * @return what is kept for it
     */
    public List<MediaAttachment> findByScheduledStatus(long scheduledStatusId) {
        return entityManager
                .createQuery(
                        "select m from MediaAttachment m where m.scheduledStatusId = :owner order by m.id",
                        MediaAttachment.class)
                .setParameter("owner", scheduledStatusId)
                .getResultList();
    }

    /**
     * @param ids attachments
     * @return those that are there, in no order
     */
    public List<MediaAttachment> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select m from MediaAttachment m where m.id in :ids", MediaAttachment.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /**
     * @param before uploads from before this
     * @param limit how many at most
     * @return uploads that belong to nothing, drafts included; none that another transaction is about to use
     */
    @SuppressWarnings("unchecked") // as the result class says
    List<MediaAttachment> findAbandoned(Instant before, int limit) {
        return entityManager
                .createNativeQuery(
                        "select m.* from media_attachment m where m.status_id is null and m.scheduled_status_id is null"
                                + " and m.created_at < ?1 and not exists (select from status_draft d where d.account_id ="
                                + " m.account_id and m.id = any(d.media_ids)) order by m.created_at limit ?2 for update of m"
                                + " skip locked",
                        MediaAttachment.class)
                .setParameter(1, java.sql.Timestamp.from(before))
                .setParameter(2, limit)
                .getResultList();
    }
}
