package social.anancus.core.timeline.audience;

import java.util.Map;
import java.util.Set;

/**
 * Who of those that listen gets a status.
 *
 * @param homes accounts that get it in their home feed
 * @param lists lists that have it, each with its owner
 * @param viewers accounts that do not mind to see it in a public stream
 */
public record Audience(Set<Long> homes, Map<Long, Long> lists, Set<Long> viewers) {}
