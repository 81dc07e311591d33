/**
 * What each activity of another server does here: one class for each pair of activity and object, all listed in
 * {@link social.anancus.federation.inbox.handler.HandlerTable}. {@link social.anancus.federation.inbox.handler.HandleActivity}
 * is the door.
 *
 * <p>Handlers decide who may ask for what ({@link social.anancus.federation.inbox.handler.Refusal} says why not) and call use
 * cases of the core, which open the transactions. They must not trust what an activity embeds of another origin, and throw
 * at nothing that another server may send.
 */
package social.anancus.federation.inbox.handler;
