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
 * @param moved whether the account points to another, and takes part in nothing
 * @param unread counts what was not read, at most a hundred
 */
record PageUser(
        SessionUser session, SafeHtml name, String avatar, Appearance appearance, boolean moved, IntSupplier unread) {}
