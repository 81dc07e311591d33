/**
 * Reports over the API (https://docs.joinmastodon.org/methods/reports/).
 *
 * <p>What moderators see of them is no matter of this package.
 */
package social.anancus.api.report;
