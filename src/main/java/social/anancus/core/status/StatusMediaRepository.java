package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.persistence.Sql;

/** Ties attachments to statuses: which of them a status may have, and that each belongs to one only. */
@ApplicationScoped
public class StatusMediaRepository {
    /** How many attachments a status has at most. */
    public static final int MOST = 4;

    private static final int MOST_CHARACTERS = 10_000;
    private static final Pattern FOCUS = Pattern.compile("\\s*(-?\\d*\\.?\\d+)\\s*,\\s*(-?\\d*\\.?\\d+)\\s*");
    private static final Set<String> ALONE = Set.of("VIDEO", "GIFV", "AUDIO");

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusMediaRepository() {}

    @Inject
    public StatusMediaRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Found(long id, String type, String processing) {}

    /**
     * Gives attachments to a status, instead of those that it had.
     *
     * @param status the status
     * @param wanted the author's attachments: free ones, or such as it has already
     * @throws Invalid if there are too many, one is not the author's or belongs elsewhere, is not ready, or does not go
     *     with the others
     */
    void attach(Status status, List<Long> wanted) {
        validate(status.accountId(), status.id(), wanted);
        Sql.of("update media_attachment set status_id = null where status_id = :status and id <>"
                        + " all(cast(:ids as bigint[]))")
                .set("status", status.id())
                .set("ids", wanted)
                .update(entityManager);
        if (!wanted.isEmpty()) {
            Sql.of("update media_attachment set status_id = :status, scheduled_status_id = null where id ="
                            + " any(cast(:ids as bigint[]))")
                    .set("status", status.id())
                    .set("ids", wanted)
                    .update(entityManager);
        }
    }

    /**
     * @param accountId the author
     * @param statusId the status that may have them already; 0 for none
     * @param wanted attachments
     * @throws Invalid as {@link #attach}
     */
    void validate(long accountId, long statusId, List<Long> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        if (wanted.size() > MOST) {
            throw new Invalid("Cannot attach more than " + MOST + " files");
        }
        // locked, so that two statuses at once do not get the same one
        List<Found> found = Sql.of(
                        "select id, type, processing from media_attachment where account_id = :account and id"
                                + " = any(cast(:ids as bigint[])) and (status_id is null or status_id = :status) and scheduled_status_id is null order by id for"
                                + " update")
                .set("account", accountId)
                .set("ids", wanted)
                .set("status", statusId)
                .list(entityManager, row -> new Found(row.number(0), row.text(1), row.text(2)));
        List<Long> missing = new ArrayList<>(wanted);
        missing.removeAll(found.stream().map(Found::id).toList());
        if (!missing.isEmpty() || Set.copyOf(wanted).size() != wanted.size()) {
            throw new Invalid("Media "
                    + missing.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + " not found or already attached to another post");
        }
        if (found.stream().anyMatch(each -> ALONE.contains(each.type())) && found.size() > 1) {
            throw new Invalid("Cannot attach a video to a post that already contains images");
        }
        if (found.stream().anyMatch(each -> !each.processing().equals("DONE"))) {
            throw new Invalid("Cannot attach files that have not finished processing. Try again in a moment!");
        }
    }

    /**
     * Keeps attachments for a status that is published later.
     *
     * @param scheduledStatusId the scheduled status
     * @param ids attachments, validated
     */
    void reserve(long scheduledStatusId, List<Long> ids) {
        if (!ids.isEmpty()) {
            Sql.of("update media_attachment set scheduled_status_id = :owner where id = any(cast(:ids as bigint[]))")
                    .set("owner", scheduledStatusId)
                    .set("ids", ids)
                    .update(entityManager);
        }
    }

    /**
     * Frees attachments that were kept.
     *
     * @param scheduledStatusId the scheduled status
     * @param now the time; from then on they count as unused
     */
    void release(long scheduledStatusId, Instant now) {
        Sql.of("update media_attachment set scheduled_status_id = null, created_at = :now where scheduled_status_id ="
                        + " :owner")
                .set("now", now)
                .set("owner", scheduledStatusId)
                .update(entityManager);
    }

    /**
     * @param statusId the status to which the attachments belong; others are passed over
     * @param changes what to change
     * @throws Invalid if a text is too long
     */
    void change(long statusId, List<EditedStatus.MediaChange> changes) {
        for (EditedStatus.MediaChange change : changes) {
            String description = change.description();
            if (description != null && description.length() > MOST_CHARACTERS) {
                throw new Invalid(
                        "Validation failed: Description is too long (maximum is " + MOST_CHARACTERS + " characters)");
            }
            Sql.of("update media_attachment set description = case when :described then nullif(cast(:description as"
                            + " text), '') else description end, focus_x = coalesce(cast(:x as float8), focus_x), focus_y"
                            + " = coalesce(cast(:y as float8), focus_y) where id = :id and status_id = :status")
                    .set("described", description != null)
                    .set("description", description)
                    .set("x", coordinate(change.focus(), 1))
                    .set("y", coordinate(change.focus(), 2))
                    .set("id", change.id())
                    .set("status", statusId)
                    .update(entityManager);
        }
    }

    private static @Nullable Double coordinate(@Nullable String focus, int which) {
        Matcher matcher = FOCUS.matcher(focus == null ? "" : focus);
        return matcher.matches() ? (Double) Math.clamp(Double.parseDouble(matcher.group(which)), -1.0, 1.0) : null;
    }
}
