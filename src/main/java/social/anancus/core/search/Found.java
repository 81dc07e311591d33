package social.anancus.core.search;

import java.util.List;

/**
 * What an address leads to.
 *
 * @param accountIds at most one account
 * @param statusIds at most one status, whoever may see it
 */
public record Found(List<Long> accountIds, List<Long> statusIds) {}
