package social.anancus.core.filter;

import org.jspecify.annotations.Nullable;

/**
 * What a filter looks at.
 *
 * @param statusId the status
 * @param reblogOfId what it shares; null if it is no reblog
 * @param text all that can be read in it (of a reblog: in what it shares) as plain text: spoiler, content, options of the
 *     poll, descriptions of media
 */
public record FilterableStatus(long statusId, @Nullable Long reblogOfId, String text) {}
