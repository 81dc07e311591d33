/**
 * Secrets: random tokens, password hashes, key pairs and the encryption of what must not lie readable in the database.
 *
 * <p>Key types: {@link social.anancus.platform.crypto.Tokens}, {@link social.anancus.platform.crypto.Passwords},
 * {@link social.anancus.platform.crypto.KeyPairs}, {@link social.anancus.platform.crypto.SecretBox}. Nothing here logs
 * or puts a secret into an exception's message, and HTTP signatures are made elsewhere.
 */
package social.anancus.platform.crypto;
