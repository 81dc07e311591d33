package social.anancus.core.instance;

import java.time.Instant;

/**
 * A text about the site.
 *
 * @param text as admins wrote it, in Markdown
 * @param updatedAt when they did
 */
public record SiteText(String text, Instant updatedAt) {}
