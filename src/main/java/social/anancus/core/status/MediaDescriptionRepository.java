package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.persistence.Sql;

/** Changes of descriptions and focal points that come with the edit of a status. */
@ApplicationScoped
public class MediaDescriptionRepository {
    private static final int MOST_CHARACTERS = 10_000;
    private static final Pattern FOCUS = Pattern.compile("\\s*(-?\\d*\\.?\\d+)\\s*,\\s*(-?\\d*\\.?\\d+)\\s*");

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MediaDescriptionRepository() {}

    @Inject
    public MediaDescriptionRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
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
