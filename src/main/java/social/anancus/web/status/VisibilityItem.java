package social.anancus.web.status;

/**
 * Who can see a post.
 *
 * @param icon its icon
 * @param text its word
 * @param open whether everybody can, and it is on public pages; then only the post's own page says so
 */
public record VisibilityItem(String icon, String text, boolean open) {}
