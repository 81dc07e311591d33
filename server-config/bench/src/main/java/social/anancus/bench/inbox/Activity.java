package social.anancus.bench.inbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What is sent. */
public enum Activity {
    /** A post that mentions somebody of the server: a status, a mention, a notification, feeds. */
    create {
        @Override
        String write(SendingActor actor, String recipient, String unique, Instant now) {
            String id = actor.id() + "/statuses/" + unique;
            String time = now.truncatedTo(ChronoUnit.SECONDS).toString();
            return """
                    {"@context":"https://www.w3.org/ns/activitystreams","id":"%1$s/activity","type":"Create","actor":"%2$s",\
                    "published":"%3$s","to":["https://www.w3.org/ns/activitystreams#Public"],"cc":["%2$s/followers","%4$s"],\
                    "object":{"id":"%1$s","type":"Note","attributedTo":"%2$s","published":"%3$s","url":"%1$s",\
                    "to":["https://www.w3.org/ns/activitystreams#Public"],"cc":["%2$s/followers","%4$s"],\
                    "content":"<p><a href=\\"%4$s\\" class=\\"u-url mention\\">@you</a> Post %5$s: the kettle sings, the cat is \
                    asleep, and somebody should write that down.</p>",\
                    "tag":[{"type":"Mention","href":"%4$s","name":"@you"}]}}\
                    """.formatted(id, actor.id(), time, recipient, unique);
        }
    },
    /** A follow; each actor after its first only repeats it. */
    follow {
        @Override
        String write(SendingActor actor, String recipient, String unique, Instant now) {
            return """
                    {"@context":"https://www.w3.org/ns/activitystreams","id":"%1$s#follows/%2$s","type":"Follow",\
                    "actor":"%1$s","object":"%3$s"}\
                    """.formatted(actor.id(), unique, recipient);
        }
    },
    /** A deletion of what was never there: nothing but the way in. */
    delete {
        @Override
        String write(SendingActor actor, String recipient, String unique, Instant now) {
            return """
                    {"@context":"https://www.w3.org/ns/activitystreams","id":"%1$s/statuses/%2$s#delete","type":"Delete",\
                    "actor":"%1$s","to":["https://www.w3.org/ns/activitystreams#Public"],\
                    "object":{"id":"%1$s/statuses/%2$s","type":"Tombstone"}}\
                    """.formatted(actor.id(), unique);
        }
    };

    /**
     * @param actor who does it
     * @param recipient the id of an actor of the server under load
     * @param unique tells this one from all others
     * @param now when
     * @return the activity as JSON
     */
    abstract String write(SendingActor actor, String recipient, String unique, Instant now);
}
