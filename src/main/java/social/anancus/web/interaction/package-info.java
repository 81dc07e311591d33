/**
 * Where servers meet: {@link social.anancus.web.interaction.RemoteFollowResource} sends a visitor to their own server, to
 * follow or answer from there; {@link social.anancus.web.interaction.AuthorizeInteractionResource} takes people of this server
 * who come from the page of another. Which page another server has for this core's port {@code HomePages} finds out.
 */
package social.anancus.web.interaction;
