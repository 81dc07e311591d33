/**
 * This server as a whole: its addresses, what admins have set, its keys for Web Push.
 *
 * <p>Key types: {@link social.anancus.core.instance.LocalUris} makes every address of ours,
 * {@link social.anancus.core.instance.SiteSettings} reads what admins have set. It is the first feature and knows no
 * other.
 */
package social.anancus.core.instance;
