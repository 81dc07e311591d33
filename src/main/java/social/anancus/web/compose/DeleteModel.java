package social.anancus.web.compose;

import social.anancus.web.status.StatusItem;

/**
 * The page that asks before a status is deleted.
 *
 * @param status the status
 * @param replies how many answers it has
 * @param problem the key of what is wrong; empty for nothing
 */
public record DeleteModel(StatusItem status, long replies, String problem) {}
