package social.anancus.web.account;

/**
 * The buttons of a profile, as a script asks for them after one of them was pressed.
 *
 * @param account whose profile
 */
public record ProfileButtons(AccountItem account) {}
