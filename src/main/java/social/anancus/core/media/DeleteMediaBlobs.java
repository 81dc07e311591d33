package social.anancus.core.media;

import java.util.List;
import social.anancus.platform.jobs.Job;

/**
 * Deletes stored files that no row names any more. Enqueued in the transaction that takes the row away, so that no file
 * goes whose row stays.
 *
 * @param keys the names of the files
 */
public record DeleteMediaBlobs(List<String> keys) implements Job {}
