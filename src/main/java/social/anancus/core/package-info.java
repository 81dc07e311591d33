/**
 * The social network itself, by feature. A feature may use those before it in this order: instance, account, login,
 * relationship, policing, media, tag, status, reaction, filter, timeline, conversation, notification, search, moderation,
 * transfer.
 *
 * <p>A use case is one class with one public method, and opens the transaction. Nothing here knows HTTP, pages or
 * ActivityPub: the surfaces translate.
 */
package social.anancus.core;
