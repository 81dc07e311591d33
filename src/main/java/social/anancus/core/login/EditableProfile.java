package social.anancus.core.login;

import java.util.List;
import social.anancus.core.account.AccountField;
import social.anancus.core.account.AccountImage;
import social.anancus.core.account.Profile;

/**
 * What somebody shows of themselves, as they change it.
 *
 * @param displayName the name that is shown
 * @param note the text as typed
 * @param bot whether programs write
 * @param fields the table as typed
 * @param attributionDomains whose pages may name the account as their author
 * @param avatar the picture
 * @param header the wide picture
 * @param reach who finds it and sees what
 * @param noindex whether search engines are asked to stay away
 */
public record EditableProfile(
        String displayName,
        String note,
        boolean bot,
        List<AccountField> fields,
        List<String> attributionDomains,
        AccountImage avatar,
        AccountImage header,
        Profile.Reach reach,
        boolean noindex) {}
