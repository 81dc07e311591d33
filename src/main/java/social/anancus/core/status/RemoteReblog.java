package social.anancus.core.status;

import java.time.Instant;

/**
 * That an account of another server shares a status.
 *
 * @param uri the id of the activity, on the host of the account
 * @param accountId who shares, a remote account
 * @param originalId what is shared
 * @param visibility to whom, as addressed
 * @param published when
 */
public record RemoteReblog(String uri, long accountId, long originalId, Visibility visibility, Instant published) {}
