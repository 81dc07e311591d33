package social.anancus.web.status;

import social.anancus.web.sharing.SocialHead;

/**
 * The page of a post.
 *
 * @param title what it is called
 * @param head what other programs look for
 * @param thread the post with what stands around it
 * @param quotes who may quote it
 * @param language in which language it is written; empty where that is not known
 */
public record StatusPageModel(String title, SocialHead head, ThreadItem thread, String quotes, String language) {}
