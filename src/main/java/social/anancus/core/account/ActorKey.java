package social.anancus.core.account;

import java.time.Instant;

/**
 * A public key of a remote account.
 *
 * @param accountId whose it is
 * @param id the key's URI
 * @param type what it is for
 * @param pem the key as PEM
 * @param fetchedAt when it was read
 */
public record ActorKey(long accountId, String id, KeyType type, String pem, Instant fetchedAt) {}
