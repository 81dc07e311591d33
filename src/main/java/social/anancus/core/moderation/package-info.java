/**
 * What people and other servers report to those who moderate, and (later) what those do about it.
 *
 * <p>Key types: {@link social.anancus.core.moderation.Report}, {@link social.anancus.core.moderation.CreateReport} and
 * {@link social.anancus.core.moderation.ReceiveReport}, which fire {@link social.anancus.core.moderation.ReportCreated}. Who
 * reported is told to nobody but moderators.
 */
package social.anancus.core.moderation;
