/**
 * What people began to write: {@link social.anancus.core.status.draft.SaveDraft} keeps a
 * {@link social.anancus.core.status.draft.DraftContent}, of which each person has a bounded number, and
 * {@link social.anancus.core.status.draft.RedraftStatus} makes one of a status that it deletes.
 * Drafts are seen by nobody but their author, and checked only when they are published.
 */
package social.anancus.core.status.draft;
