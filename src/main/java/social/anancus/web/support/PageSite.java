package social.anancus.web.support;

/**
 * What is the same on every page.
 *
 * @param domain the domain in people's handles
 * @param title the server's name
 * @param assets the path below which style sheets, scripts, icons and pictures lie, without a slash at the end
 * @param version which Anancus this is
 */
record PageSite(String domain, String title, String assets, String version) {}
