/**
 * Internet addresses: networks in CIDR form and the address from which a request comes.
 *
 * <p>{@link social.anancus.platform.net.AddressRange} matches addresses, {@link social.anancus.platform.net.ClientAddress} sees
 * through trusted proxies. Texts are read as literals only: nothing here asks the DNS.
 */
package social.anancus.platform.net;
