package social.anancus.core.account;

/**
 * With what a local account signs.
 *
 * @param actor the URI of its actor
 * @param sealedPrivateKey an RSA key as PEM, sealed for {@link Account#keyOwner}
 */
public record OwnKey(String actor, String sealedPrivateKey) {}
