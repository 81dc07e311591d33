/**
 * Whether anything may have changed on this node since something was read: {@link social.anancus.platform.changes.Changes}
 * counts the requests and jobs that may change things. What other nodes change is not counted.
 */
package social.anancus.platform.changes;
