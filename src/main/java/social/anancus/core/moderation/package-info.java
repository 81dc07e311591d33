/**
 * What people report to those who moderate, and (later) what those do about it.
 *
 * <p>Key types: {@link social.anancus.core.moderation.Report} and {@link social.anancus.core.moderation.CreateReport}, which
 * fires {@link social.anancus.core.moderation.ReportCreated}. Who reported is told to nobody but moderators.
 */
package social.anancus.core.moderation;
