package social.anancus.web.search;

/**
 * A hashtag as a row of a list.
 *
 * @param name as it is shown, without its mark
 * @param path its page
 * @param people by how many it was used this week
 * @param uses in how many posts
 * @param following whether the viewer follows it
 */
public record TagItem(String name, String path, long people, long uses, boolean following) {}
