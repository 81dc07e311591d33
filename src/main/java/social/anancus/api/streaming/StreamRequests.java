package social.anancus.api.streaming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.core.tag.TagName;
import social.anancus.core.timeline.audience.CheckListOwner;

/** Decides which channel a client gets that asks for a stream. */
@ApplicationScoped
public class StreamRequests {
    private static final int MOST_OF_NAME = 1000;

    private CheckListOwner checkListOwner;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StreamRequests() {}

    /**
     * @param checkListOwner knows whose a list is
     */
    @Inject
    public StreamRequests(CheckListOwner checkListOwner) {
        this.checkListOwner = checkListOwner;
    }

    /**
     * @param caller who asks
     * @param ask for what
     * @return the channel
     * @throws StreamRefusal if there is none, or it is not for this token
     */
    Channel channel(StreamCaller caller, StreamAsk ask) throws StreamRefusal {
        StreamKind kind = ask.kind();
        demandScope(caller, kind);
        if (kind == null) {
            throw StreamRefusal.badRequest("Unknown stream type");
        }
        return switch (kind) {
            case USER, USER_NOTIFICATION, DIRECT -> Channel.of(kind, caller.accountId());
            case HASHTAG, HASHTAG_LOCAL -> new Channel(kind, tag(ask.tag()));
            case LIST -> Channel.of(kind, list(caller, ask.list()));
            case PUBLIC, PUBLIC_MEDIA, PUBLIC_LOCAL, PUBLIC_LOCAL_MEDIA, PUBLIC_REMOTE, PUBLIC_REMOTE_MEDIA ->
                new Channel(kind, "");
        };
    }

    private static void demandScope(StreamCaller caller, @Nullable StreamKind kind) throws StreamRefusal {
        StreamKind asked = kind == null ? StreamKind.USER : kind;
        if (!caller.scopes().includeAny(asked.scopes())) {
            throw StreamRefusal.unauthorized("Access token does not have the required scopes");
        }
    }

    private static String tag(@Nullable String tag) throws StreamRefusal {
        if (tag == null || tag.isEmpty() || tag.length() > MOST_OF_NAME) {
            throw StreamRefusal.badRequest("Missing tag name parameter");
        }
        return TagName.normalise(tag);
    }

    private long list(StreamCaller caller, @Nullable String list) throws StreamRefusal {
        if (list == null || list.isEmpty()) {
            throw StreamRefusal.badRequest("Missing list name parameter");
        }
        long id = list.matches("[0-9]{1,18}") ? Long.parseLong(list) : 0;
        if (id == 0 || !checkListOwner.owns(caller.accountId(), id)) {
            throw StreamRefusal.unauthorized("Not authorized to stream this list");
        }
        return id;
    }
}
