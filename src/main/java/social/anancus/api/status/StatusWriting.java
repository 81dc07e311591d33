package social.anancus.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.status.EditStatus;
import social.anancus.core.status.EditedStatus;
import social.anancus.core.status.MeetMentioned;
import social.anancus.core.status.NewStatus;
import social.anancus.core.status.PublishStatus;

/** Publishes and changes statuses, after those were looked up who are mentioned and not known here yet. */
@ApplicationScoped
public class StatusWriting {
    private PublishStatus publishStatus;
    private EditStatus editStatus;
    private MeetMentioned meetMentioned;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusWriting() {}

    @Inject
    public StatusWriting(PublishStatus publishStatus, EditStatus editStatus, MeetMentioned meetMentioned) {
        this.publishStatus = publishStatus;
        this.editStatus = editStatus;
        this.meetMentioned = meetMentioned;
    }

    /** @return the id of the status */
    long publish(NewStatus wanted) {
        prepare(wanted);
        return publishStatus.publish(wanted).statusId();
    }

    /** For what will be published later. */
    void prepare(NewStatus wanted) {
        meetMentioned.meet(wanted.content().text());
    }

    void edit(EditedStatus wanted) {
        meetMentioned.meet(wanted.content().text());
        editStatus.edit(wanted);
    }
}
