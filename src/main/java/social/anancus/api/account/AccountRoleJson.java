package social.anancus.api.account;

/**
 * The entity AccountRole: a role that is shown beside the name.
 *
 * @param id its id
 * @param name its name
 * @param color {@code #rrggbb}, or empty
 */
public record AccountRoleJson(String id, String name, String color) {}
