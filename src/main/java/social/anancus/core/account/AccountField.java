package social.anancus.core.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table on a profile.
 *
 * @param name the left side, plain text
 * @param value the right side: text as typed for local accounts, HTML for remote ones
 * @param verifiedAt when the page that {@code value} links to was seen to link back; null where it was not
 */
public record AccountField(
        String name, String value, @Nullable Instant verifiedAt) {}
