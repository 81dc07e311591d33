/**
 * The API for programs: Mastodon's REST API, OAuth, streaming, and the console behind the command line.
 *
 * <p>One package per area holds its resources and wire records; {@code security}, {@code error} and {@code json} serve them
 * all. Resources check who calls, call a use case of core and turn the result into a wire record: nothing else.
 */
package social.anancus.api;
