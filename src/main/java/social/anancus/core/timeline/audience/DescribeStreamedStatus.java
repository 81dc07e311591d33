package social.anancus.core.timeline.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads what decides in which public streams a status appears. */
@ApplicationScoped
public class DescribeStreamedStatus {
    private AudienceRepository audiences;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DescribeStreamedStatus() {}

    @Inject
    public DescribeStreamedStatus(AudienceRepository audiences) {
        this.audiences = audiences;
    }

    /**
     * @param statusId a status, also one that was deleted while its row is there
     * @return what decides; empty if there is no such row
     */
    @Transactional
    public Optional<StreamedStatus> describe(long statusId) {
        return audiences.describe(statusId);
    }
}
