/**
 * Mail: from a template and values to a message, from a message to a mail server or a file.
 *
 * <p>{@link social.anancus.platform.mail.MailTemplates} writes a {@link social.anancus.platform.mail.MailMessage} in the reader's
 * language, {@link social.anancus.platform.mail.MailTransport} sends it. Only a job calls the transport, never a request: it
 * waits for others. To whom and when is for the callers to decide.
 */
package social.anancus.platform.mail;
