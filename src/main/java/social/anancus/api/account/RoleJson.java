package social.anancus.api.account;

import social.anancus.core.login.OwnAccount;

/**
 * The entity Role.
 *
 * @param id its id
 * @param name its name; empty for everybody's
 * @param color {@code #rrggbb}, or empty
 * @param permissions the sum of the bits of all that its holders may do
 * @param highlighted whether it is shown beside the name
 * @param collectionLimit how many collections its holders may have
 */
public record RoleJson(
        String id, String name, String color, String permissions, boolean highlighted, int collectionLimit) {
    static RoleJson of(OwnAccount.RoleSummary role) {
        return new RoleJson(
                Long.toString(role.id()),
                role.name(),
                role.color(),
                Long.toString(role.permissions()),
                role.highlighted(),
                role.collectionLimit());
    }
}
