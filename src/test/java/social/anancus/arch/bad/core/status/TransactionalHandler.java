package social.anancus.arch.bad.core.status;

import jakarta.transaction.Transactional;
import social.anancus.arch.bad.platform.jobs.JobHandler;

/** A job handler that opens a transaction. */
public class TransactionalHandler implements JobHandler {
    @Transactional
    public void handle() {}
}
