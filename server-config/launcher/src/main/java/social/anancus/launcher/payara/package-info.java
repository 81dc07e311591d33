/**
 * The app server Payara: unpacked from Maven, a domain derived from the scripts in {@code server-config/payara}, run as a
 * direct child. A domain holds no data: when anything it was made from changes, it is made anew.
 */
package social.anancus.launcher.payara;
