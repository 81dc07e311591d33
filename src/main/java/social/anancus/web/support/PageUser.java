package social.anancus.web.support;

import java.util.function.IntSupplier;
import social.anancus.core.login.Appearance;
import social.anancus.core.login.SessionUser;
import social.anancus.platform.text.SafeHtml;

/**
 * Who is logged in, as pages show it.
 *
 * @param session whose session it is
 * @param name the name that is shown
 * @param avatar the address of the picture
 * @param appearance how pages look
 * @param unread counts what was not read, at most a hundred
 */
record PageUser(SessionUser session, SafeHtml name, String avatar, Appearance appearance, IntSupplier unread) {}
