/**
 * What the server says of itself: its name, limits, rules, texts and figures.
 *
 * <p>{@link social.anancus.api.instance.InstanceJson} is what clients read first; the older form is
 * {@link social.anancus.api.instance.V1InstanceJson}. What admins have set comes from {@code core.instance}.
 */
package social.anancus.api.instance;
