/**
 * Who may see a status: the one rule, {@link social.anancus.core.status.visibility.StatusVisibility}, in two forms.
 *
 * <p>One table of truth tests both forms against each other. Nothing else decides on visibility; feeds, search, streams and
 * federation ask here, each time they read.
 */
package social.anancus.core.status.visibility;
