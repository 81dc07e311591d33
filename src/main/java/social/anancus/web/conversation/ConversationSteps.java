package social.anancus.web.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import social.anancus.core.conversation.DeleteConversation;
import social.anancus.core.conversation.FindConversation;
import social.anancus.core.conversation.MarkConversation;
import social.anancus.core.reaction.MuteConversation;
import social.anancus.core.reaction.UnmuteConversation;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Redirects;

/** What one does with a conversation. */
@ApplicationScoped
class ConversationSteps {
    private FindConversation find;
    private MuteConversation mute;
    private UnmuteConversation unmute;
    private MarkConversation mark;
    private DeleteConversation delete;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ConversationSteps() {}

    @Inject
    ConversationSteps(
            FindConversation find,
            MuteConversation mute,
            UnmuteConversation unmute,
            MarkConversation mark,
            DeleteConversation delete,
            Flash flash) {
        this.find = find;
        this.mute = mute;
        this.unmute = unmute;
        this.mark = mark;
        this.delete = delete;
        this.flash = flash;
    }

    /**
     * @throws NotFound if the owner has no such conversation
     */
    Response mute(long owner, long conversation, boolean wanted, String back) {
        long status = find.find(owner, conversation).orElseThrow(NotFound::new).lastStatusId();
        if (wanted) {
            mute.mute(new Viewer.LocalViewer(owner), status);
        } else {
            unmute.unmute(new Viewer.LocalViewer(owner), status);
        }
        return to(back, wanted ? "muted" : "unmuted");
    }

    /**
     * @throws NotFound if the owner has no such conversation
     */
    Response unread(long owner, long conversation, String back) {
        mark.mark(owner, conversation, true);
        return Redirects.to(back);
    }

    /**
     * @throws NotFound if the owner has no such conversation
     */
    Response remove(long owner, long conversation, String back) {
        delete.delete(owner, conversation);
        return to(back, "removed");
    }

    private Response to(String path, String said) {
        return flash.lead(path, "writing.conversation." + said);
    }
}
