package social.anancus.core.login;

import social.anancus.core.account.AccountImage;

/**
 * Who somebody is, as an application may ask that lets people log in with their account here.
 *
 * @param username the name of the account
 * @param displayName the name that is shown; the username where none is set
 * @param actorUri the URI of the actor
 * @param avatar the picture
 */
public record OwnProfile(String username, String displayName, String actorUri, AccountImage avatar) {}
