package social.anancus.web.list;

import java.util.List;
import social.anancus.web.account.AccountItem;

/**
 * A list as a row.
 *
 * @param id its id
 * @param title its name
 * @param members how many are in it
 * @param exclusive whether what it shows is left out of the owner's home
 * @param people some of its members
 */
public record ListLine(long id, String title, long members, boolean exclusive, List<AccountItem> people) {}
