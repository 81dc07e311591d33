package social.anancus.core.login;

import social.anancus.core.login.Authentication.Person;

/**
 * Who is logged in with a browser.
 *
 * @param sessionId the id of the session
 * @param person the login
 * @param username the name of the account
 */
public record SessionUser(long sessionId, Person person, String username) {}
