package social.anancus.core.status;

import social.anancus.core.account.AccountAddress;

/**
 * One option that somebody has chosen.
 *
 * @param id the row of {@code poll_vote}
 * @param option the words of the option
 * @param voter who
 * @param question the status with the poll
 */
public record CastVote(long id, String option, AccountAddress voter, StatusAddress question) {}
