package social.anancus.core.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application that may act for somebody.
 *
 * @param id its id
 * @param name its name
 * @param website its home page; null for none
 * @param own whether it is the server's own, which cannot be taken back
 * @param scopes what it may do, over all its tokens
 * @param since when it was let in first
 * @param lastUsedAt when it was seen last; null for never
 */
public record AllowedApplication(
        long id,
        String name,
        @Nullable String website,
        boolean own,
        Scopes scopes,
        Instant since,
        @Nullable Instant lastUsedAt) {}
