/**
 * What {@code ./anancus bench inbox} sends: activities of invented actors, each signed with a key that the generator itself
 * serves, to the inbox of any server of the fediverse.
 *
 * <p>The requests are signed before the measured time, so that the generator costs little of what a shared machine can do.
 */
package social.anancus.bench.inbox;
