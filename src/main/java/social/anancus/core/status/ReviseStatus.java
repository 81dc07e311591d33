package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Changes what somebody has published, after those were looked up who are mentioned and not known here yet. Not a transaction:
 * other servers are asked; {@link EditStatus} is.
 */
@ApplicationScoped
public class ReviseStatus {
    private MeetMentioned meetMentioned;
    private EditStatus editStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReviseStatus() {}

    @Inject
    public ReviseStatus(MeetMentioned meetMentioned, EditStatus editStatus) {
        this.meetMentioned = meetMentioned;
        this.editStatus = editStatus;
    }

    /**
     * @param wanted the change
     * @throws social.anancus.platform.error.NotFound if there is no such status of this author
     * @throws social.anancus.platform.error.Invalid if it says nothing or too much then
     */
    public void revise(EditedStatus wanted) {
        meetMentioned.meet(wanted.content().text());
        editStatus.edit(wanted);
    }
}
