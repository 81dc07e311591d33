package social.anancus.web.compose;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is published later, as a row of a list.
 *
 * @param id its id
 * @param text its first words; empty where there are none
 * @param language of the text; null where it is not known
 * @param media how many attachments it has
 * @param visibility to whom it goes, in the word of the API
 * @param at when it is published
 */
public record ScheduledLine(
        long id, String text, @Nullable String language, int media, String visibility, Instant at) {}
