package social.anancus.core.login;

import java.util.List;
import social.anancus.core.account.AccountField;

/**
 * What somebody's own account has beside what all see of it.
 *
 * @param note the profile's text as typed
 * @param fields its table as typed
 * @param attributionDomains whose pages may name the account as their author
 * @param hasAvatar whether it has a picture
 * @param hasHeader whether it has a wide picture
 * @param settings what was chosen for writing and reading
 * @param role what the person may do
 */
public record OwnAccount(
        String note,
        List<AccountField> fields,
        List<String> attributionDomains,
        boolean hasAvatar,
        boolean hasHeader,
        UserSettings settings,
        RoleSummary role) {
    /**
     * A role.
     *
     * @param id its id
     * @param name its name; empty for everybody's
     * @param color {@code #rrggbb}, or empty
     * @param permissions the bits of all that its holders may do
     * @param highlighted whether it is shown beside the name
     * @param collectionLimit how many collections its holders may have
     */
    public record RoleSummary(
            long id, String name, String color, long permissions, boolean highlighted, int collectionLimit) {}
}
