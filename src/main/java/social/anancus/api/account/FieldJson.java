package social.anancus.api.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The entity Field: one row of the table on a profile.
 *
 * @param name the left side, text
 * @param value the right side: HTML, or the text as typed where its author edits it
 * @param verifiedAt when the page behind the value was seen to link back; null where it was not
 */
public record FieldJson(String name, String value, @Nullable Instant verifiedAt) {}
