/**
 * The resource adapter by which the app server speaks to Artemis.
 *
 * <p>{@link social.anancus.ra.ArtemisResourceAdapter} is what {@code ra.xml} names: it starts an
 * {@link social.anancus.ra.EmbeddedBroker} in the server's own process, or points to the brokers that an
 * {@link social.anancus.ra.ExternalBroker} names. Nothing of the application is here: it sees the Jakarta APIs only.
 */
package social.anancus.ra;
