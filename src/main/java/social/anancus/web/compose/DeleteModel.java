package social.anancus.web.compose;

/**
 * The page that asks before a status is deleted.
 *
 * @param statusId the status
 * @param path its page
 * @param replies how many answers it has
 * @param problem the key of what is wrong; empty for nothing
 */
public record DeleteModel(long statusId, String path, long replies, String problem) {}
