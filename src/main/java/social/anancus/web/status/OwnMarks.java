package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.reaction.MuteConversation;
import social.anancus.core.reaction.PinStatus;
import social.anancus.core.reaction.UnmuteConversation;
import social.anancus.core.reaction.UnpinStatus;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.Invalid;

/** Pins, and conversations of which one wants to hear no more. */
@ApplicationScoped
public class OwnMarks {
    private PinStatus pin;
    private UnpinStatus unpin;
    private MuteConversation mute;
    private UnmuteConversation unmute;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OwnMarks() {}

    @Inject
    OwnMarks(PinStatus pin, UnpinStatus unpin, MuteConversation mute, UnmuteConversation unmute) {
        this.pin = pin;
        this.unpin = unpin;
        this.mute = mute;
        this.unmute = unmute;
    }

    /**
     * @param viewer who does it
     * @param id to which status
     * @param what what
     * @return the sentence that says so
     * @throws Invalid if there is no such action
     */
    String act(Viewer.LocalViewer viewer, long id, String what) {
        switch (what) {
            case "pin" -> {
                return pin(viewer, id);
            }
            case "unpin" -> {
                unpin.unpin(viewer, id);
                return "unpinned";
            }
            case "mute" -> {
                mute.mute(viewer, id);
                return "conversation-muted";
            }
            case "unmute" -> {
                unmute.unmute(viewer, id);
                return "conversation-unmuted";
            }
            default -> throw new Invalid("There is no such action");
        }
    }

    private String pin(Viewer.LocalViewer viewer, long id) {
        try {
            pin.pin(viewer, id);
            return "pinned";
        } catch (Invalid e) {
            return "not-pinned";
        }
    }
}
