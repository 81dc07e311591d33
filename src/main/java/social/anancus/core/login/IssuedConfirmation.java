package social.anancus.core.login;

/**
 * What a letter that asks for a confirmation needs.
 *
 * @param token the token, for this letter only
 * @param address where it goes: the address that has to be proven
 * @param username whom it addresses
 * @param locale the person's language tag
 * @param changed whether another address was confirmed before: it is a change, not the first one
 */
public record IssuedConfirmation(String token, String address, String username, String locale, boolean changed) {}
