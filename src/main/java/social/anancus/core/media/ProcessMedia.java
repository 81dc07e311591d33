package social.anancus.core.media;

import social.anancus.platform.jobs.Job;

/**
 * Makes the files of an upload that takes longer than a request.
 *
 * @param mediaId the id of the attachment
 */
public record ProcessMedia(long mediaId) implements Job {}
