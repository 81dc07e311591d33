package social.anancus.web.compose;

import org.jspecify.annotations.Nullable;

/**
 * The page that asks before a status is deleted.
 *
 * @param statusId the status
 * @param path its page
 * @param words its first words; empty where there are none
 * @param language of these; null where it is not known
 * @param replies how many answers it has
 * @param problem the key of what is wrong; empty for nothing
 */
public record DeleteModel(
        long statusId, String path, String words, @Nullable String language, long replies, String problem) {}
