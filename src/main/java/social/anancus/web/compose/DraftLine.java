package social.anancus.web.compose;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a row of a list.
 *
 * @param id its id
 * @param text its first words; empty where there are none
 * @param language of the text; null where it is not known
 * @param media how many attachments it has
 * @param reply whether it answers something
 * @param updatedAt when it was saved last
 */
public record DraftLine(long id, String text, @Nullable String language, int media, boolean reply, Instant updatedAt) {}
