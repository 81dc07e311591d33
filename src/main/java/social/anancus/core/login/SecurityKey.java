package social.anancus.core.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A security key of somebody, as its owner sees it.
 *
 * @param id its id
 * @param name what the owner calls it
 * @param createdAt when it was added
 * @param lastUsedAt when somebody logged in with it last; null for never
 */
public record SecurityKey(
        long id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}
