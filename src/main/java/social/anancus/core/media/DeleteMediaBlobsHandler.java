package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Does {@link DeleteMediaBlobs}. */
@ApplicationScoped
public class DeleteMediaBlobsHandler implements JobHandler<DeleteMediaBlobs> {
    private MediaStore store;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected DeleteMediaBlobsHandler() {}

    @Inject
    DeleteMediaBlobsHandler(MediaStore store) {
        this.store = store;
    }

    @Override
    public Class<DeleteMediaBlobs> kind() {
        return DeleteMediaBlobs.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(DeleteMediaBlobs job, JobContext context) throws IOException {
        for (String key : job.keys()) {
            store.delete(key);
        }
        return Outcome.done();
    }
}
