package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.ids.Ids;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code media_attachment} that statuses of other servers name: addresses, no files. */
@ApplicationScoped
class RemoteMediaRepository {
    private static final int MOST_CHARACTERS = 10_000;
    private static final int LONGEST_ADDRESS = 4096;
    private static final int LONGEST_BLURHASH = 200;

    private EntityManager entityManager;
    private Ids ids;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    RemoteMediaRepository() {}

    @Inject
    RemoteMediaRepository(EntityManager entityManager, Ids ids) {
        this.entityManager = entityManager;
        this.ids = ids;
    }

    /** Of a list of attachments those that are kept as such. */
    static List<RemoteStatus.Media> kept(List<RemoteStatus.Media> media) {
        return media.stream()
                .filter(each -> each.url().length() <= LONGEST_ADDRESS)
                .limit(StatusMediaRepository.MOST)
                .toList();
    }

    /**
     * Gives a status the attachments that its server names, instead of those it had. One that has the same address as before
     * stays, with what was stored of it.
     *
     * @return their ids, in their order
     */
    List<Long> attach(long statusId, RemoteStatus said, Instant now) {
        List<RemoteStatus.Media> wanted = kept(said.media());
        Map<String, Long> before = new HashMap<>();
        Sql.of("select id, remote_url from media_attachment where status_id = :status and remote_url is not null order"
                        + " by id for update")
                .set("status", statusId)
                .list(entityManager, row -> Map.entry(row.text(1), row.number(0)))
                .forEach(each -> before.putIfAbsent(each.getKey(), each.getValue()));
        List<Long> attached = new ArrayList<>();
        for (RemoteStatus.Media media : wanted) {
            Long old = before.remove(media.url());
            long id = old == null ? ids.next() : old;
            write(id, statusId, said.authorId(), media, now);
            attached.add(id);
        }
        Sql.of("update media_attachment set status_id = null, created_at = :now where status_id = :status and id <>"
                        + " all(cast(:ids as bigint[]))")
                .set("now", now)
                .set("status", statusId)
                .set("ids", attached)
                .update(entityManager);
        return attached;
    }

    /** The attachments of a status with their texts now, for telling whether an edit changes anything. */
    String state(long statusId) {
        return Sql.of("select string_agg(concat_ws('|', id, description, focus_x, focus_y), ',' order by id) from"
                        + " media_attachment where status_id = :status")
                .set("status", statusId)
                .first(entityManager, row -> row.isNull(0) ? "" : row.text(0))
                .orElse("");
    }

    private void write(long id, long statusId, long authorId, RemoteStatus.Media media, Instant now) {
        Sql.of("insert into media_attachment (id, account_id, status_id, type, processing, description, focus_x,"
                        + " focus_y, blurhash, width, height, remote_url, thumbnail_remote_url, created_at, updated_at)"
                        + " values (:id, :author, :status, :type, 'DONE', :description, cast(:x as float8), cast(:y as"
                        + " float8), :blurhash, cast(:width as integer), cast(:height as integer), :url, :thumbnail, :now,"
                        + " :now) on conflict (id) do update set type = excluded.type, description ="
                        + " excluded.description, focus_x = excluded.focus_x, focus_y = excluded.focus_y, blurhash ="
                        + " coalesce(media_attachment.blurhash, excluded.blurhash), thumbnail_remote_url ="
                        + " excluded.thumbnail_remote_url, updated_at = excluded.updated_at")
                .set("id", id)
                .set("author", authorId)
                .set("status", statusId)
                .set("type", media.type())
                .set("description", cut(media.description(), MOST_CHARACTERS))
                .set("x", media.focus() == null ? null : (Double) media.focus().x())
                .set("y", media.focus() == null ? null : (Double) media.focus().y())
                .set("blurhash", within(media.blurhash(), LONGEST_BLURHASH))
                .set(
                        "width",
                        media.size() == null ? null : (Integer) media.size().width())
                .set(
                        "height",
                        media.size() == null ? null : (Integer) media.size().height())
                .set("url", media.url())
                .set("thumbnail", within(media.thumbnailUrl(), LONGEST_ADDRESS))
                .set("now", now)
                .update(entityManager);
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static @Nullable String within(@Nullable String text, int most) {
        return text == null || text.isEmpty() || text.length() > most ? null : text;
    }
}
