package social.anancus.federation.inbox;

import social.anancus.platform.error.RemoteUnavailable;

/** Does what an activity asks for. It is called outside of transactions and bears to be called twice for the same. */
public interface ActivityProcessor {
    /**
     * @param activity what came; one that means nothing, or may not be done, is passed over without an exception
     * @throws RemoteUnavailable if another server is needed and does not answer for now: it is tried again, as after any
     *     other exception
     */
    void process(ReceivedActivity activity);
}
