package social.anancus.web.support;

import org.jspecify.annotations.Nullable;

/**
 * What is the same on every page of somebody.
 *
 * @param domain the domain in people's handles
 * @param title the server's name
 * @param assets the path below which style sheets, scripts, icons and pictures lie, without a slash at the end
 * @param version which Anancus this is
 * @param theme the address of the style sheet of the theme; null for the built-in look
 */
record PageSite(
        String domain,
        String title,
        String assets,
        String version,
        @Nullable String theme) {}
