package social.anancus.web.account;

import org.jspecify.annotations.Nullable;

/**
 * One row of a list of people, as a script asks for it after a button of it was pressed.
 *
 * @param account the person
 * @param actions what the row offers
 * @param bio whether it shows what the person says
 */
public record AccountRow(AccountItem account, @Nullable String actions, boolean bio) {}
