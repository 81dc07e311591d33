package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.text.SafeHtml;

/** The rows of {@code status_edit}: what a status said before. */
@ApplicationScoped
public class StatusEditRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusEditRepository() {}

    @Inject
    public StatusEditRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What a status said at a time.
     *
     * @param content the text
     * @param spoilerText the content warning
     * @param sensitive whether media were covered
     * @param mediaIds its attachments
     * @param mediaDescriptions their texts then, in the same order
     * @param pollOptions the options of its poll; empty for none
     * @param createdAt since when
     */
    public record StatusEdit(
            SafeHtml content,
            String spoilerText,
            boolean sensitive,
            List<Long> mediaIds,
            List<String> mediaDescriptions,
            List<String> pollOptions,
            Instant createdAt) {}

    /**
     * Keeps what a status says now.
     *
     * @param statusId the status, as it is in the database
     * @param since since when it says so
     */
    void keep(long statusId, Instant since) {
        Sql.of("insert into status_edit (status_id, content, source_text, spoiler_text, sensitive, media_ids,"
                        + " media_descriptions, poll_options, quoted_status_id, created_at) select s.id, s.content,"
                        + " s.source_text, s.spoiler_text, s.sensitive, s.media_ids, coalesce((select"
                        + " array_agg(coalesce(a.description, '') order by m.n) from unnest(s.media_ids) with ordinality"
                        + " as m(id, n) left join media_attachment a on a.id = m.id), '{}'), p.options,"
                        + " q.quoted_status_id, :since from status s left join poll p on p.id = s.poll_id left join quote"
                        + " q on q.status_id = s.id where s.id = :status")
                .set("status", statusId)
                .set("since", since)
                .update(entityManager);
    }

    /**
     * @param statusId a status that was not changed after all
     */
    void forget(long statusId) {
        Sql.of("delete from status_edit where status_id = :status")
                .set("status", statusId)
                .update(entityManager);
    }

    /**
     * @param statusId a status that the caller has asked for with its viewer
     * @return all that it has said, the first first; empty if it was never changed
     */
    public List<StatusEdit> ofStatusUnchecked(long statusId) {
        return Sql.of("select content, spoiler_text, sensitive, media_ids, media_descriptions, poll_options, created_at"
                        + " from status_edit where status_id = :status order by id")
                .set("status", statusId)
                .list(
                        entityManager,
                        row -> new StatusEdit(
                                SafeHtml.ofStored(row.text(0)),
                                row.text(1),
                                row.flag(2),
                                row.numbers(3),
                                row.texts(4),
                                row.texts(5),
                                row.time(6)));
    }

    /**
     * @param statusId a status
     * @return whether it was changed before
     */
    boolean any(long statusId) {
        return Sql.of("select 1 from status_edit where status_id = :status")
                .set("status", statusId)
                .limit(1)
                .exists(entityManager);
    }

    /** The media of a status with their texts now, for telling whether an edit changes anything. */
    String mediaState(long statusId) {
        return Sql.of("select string_agg(concat_ws('|', id, description, focus_x, focus_y), ',' order by id) from"
                        + " media_attachment where status_id = :status")
                .set("status", statusId)
                .first(entityManager, row -> row.isNull(0) ? "" : row.text(0))
                .orElse("");
    }
}
