/**
 * The server's clock.
 *
 * <p>{@link social.anancus.platform.time.ClockProducer} makes the one {@link java.time.Clock} (UTC) that beans take in
 * their constructors. Nothing else asks the system for the time, so that tests can stand still or move it.
 */
package social.anancus.platform.time;
