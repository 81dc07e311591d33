/**
 * What the command line asks of the running server: REST under {@code console}, for callers on the same machine that know
 * the console's secret.
 *
 * <p>Every method carries {@link social.anancus.api.security.ConsoleOnly}. Secrets that core shows once, such as a new
 * password, are in the answers, and nowhere else.
 */
package social.anancus.api.console;
