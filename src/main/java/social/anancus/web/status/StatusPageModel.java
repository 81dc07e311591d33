package social.anancus.web.status;

import org.jspecify.annotations.Nullable;
import social.anancus.web.compose.Composer;
import social.anancus.web.sharing.SocialHead;

/**
 * The page of a post.
 *
 * @param title what it is called
 * @param head what other programs look for
 * @param thread the post with what stands around it
 * @param composer where one answers; null for visitors
 * @param quotes who may quote it
 * @param language in which language it is written; empty where that is not known
 */
public record StatusPageModel(
        String title,
        SocialHead head,
        ThreadItem thread,
        @Nullable Composer composer,
        String quotes,
        String language) {}
