package social.anancus.core.timeline.audience;

import java.util.Set;

/**
 * Who listens.
 *
 * @param statusId to which status
 * @param gone whether it was deleted: then everyone is told who had it
 * @param homes accounts that listen to their home feed
 * @param lists lists that somebody listens to
 * @param viewers accounts that listen to public streams in which the status appears
 */
public record AudienceQuestion(long statusId, boolean gone, Set<Long> homes, Set<Long> lists, Set<Long> viewers) {}
