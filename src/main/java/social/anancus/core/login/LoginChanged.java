package social.anancus.core.login;

/**
 * What a login may do has changed, or its password has, or it is gone; fired in the transaction that changed it. Whoever
 * keeps something about open sessions or tokens of this login forgets it after the commit, and closes what is open.
 *
 * @param userId the id of the login
 */
public record LoginChanged(long userId) {}
