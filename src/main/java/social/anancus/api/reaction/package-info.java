/**
 * What people do with statuses: favourites, bookmarks, reblogs, pins, votes, and who has done it. Each resource calls one use
 * case and answers the status as it is then.
 *
 * <p>{@link social.anancus.api.reaction.ReactionAnswers} makes the answers; nothing here reads or writes by itself.
 */
package social.anancus.api.reaction;
