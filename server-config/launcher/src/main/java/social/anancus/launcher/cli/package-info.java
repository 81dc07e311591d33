/**
 * The commands of {@code ./anancus}, one class each, in the shape of Mastodon's {@code tootctl}. They parse and print; the
 * work is done by the running server, which they reach on this machine.
 */
package social.anancus.launcher.cli;
