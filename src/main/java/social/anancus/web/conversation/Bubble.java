package social.anancus.web.conversation;

import social.anancus.web.status.StatusItem;

/**
 * One thing that was said.
 *
 * @param status what
 * @param mine whether the reader said it
 */
public record Bubble(StatusItem status, boolean mine) {}
