/**
 * The outcomes that a use case tells its caller about instead of a result, for every ring.
 *
 * <p>{@link social.anancus.platform.error.ExpectedException} has six kinds; each surface has one mapper that turns them
 * into its answers. Whatever else is thrown is a bug or a breakdown. Nothing here knows HTTP.
 */
package social.anancus.platform.error;
