package social.anancus.core.media;

import social.anancus.platform.jobs.Job;

/**
 * Brings the file of an attachment here that lies on another server.
 *
 * @param mediaId the attachment
 */
public record CacheMedia(long mediaId) implements Job {}
