/**
 * People on pages: profiles, who follows whom, requests to follow, what one may do to somebody, reports.
 *
 * <p>Key types: {@link social.anancus.web.account.AccountItem}, which all pages show people by, and
 * {@link social.anancus.web.account.AccountItems}, which makes them, many at once. Rules stand in {@code core.relationship};
 * this package only asks them. Statuses are {@code web.status}.
 */
package social.anancus.web.account;
