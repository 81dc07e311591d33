package social.anancus.core.login;

import java.util.Map;
import social.anancus.core.account.AccountImage;
import social.anancus.core.instance.CustomEmoji;

/**
 * Who looks at a page, as the frame of every page shows it.
 *
 * @param displayName the name that is shown; the username where none is set
 * @param avatar the picture
 * @param emojis the custom emojis in the name, by shortcode
 * @param appearance how pages look
 * @param moved whether the account points to another, and takes part in nothing
 */
public record PageOwner(
        String displayName,
        AccountImage avatar,
        Map<String, CustomEmoji> emojis,
        Appearance appearance,
        boolean moved) {}
