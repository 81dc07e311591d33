package social.anancus.federation.inbox.handler;

import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;

/**
 * Does what activities of one kind ask for. An application-scoped bean, named in {@link HandlerTable}. It bears to be called
 * twice for the same activity and in any order with others.
 */
interface ActivityHandler {
    /**
     * @param activity an activity whose actor is proven
     * @return what became of it
     * @throws RemoteUnavailable if another server had to be asked and did not answer: it is tried again
     * @throws NotFound if something that it is about is not there, or not for this actor
     */
    Verdict handle(Activity activity);
}
