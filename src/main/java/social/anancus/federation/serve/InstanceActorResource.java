package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import social.anancus.core.instance.ActorUris;
import social.anancus.core.instance.EnsureInstanceKey;
import social.anancus.core.instance.LocalUris;
import social.anancus.federation.door.Public;
import social.anancus.federation.mapping.ActorWriter;

/**
 * The actor that stands for the server itself. Its documents are open whatever the settings say: others need its key to answer
 * what this server asks them.
 */
@ApplicationScoped
@Path("actor")
public class InstanceActorResource {
    private EnsureInstanceKey key;
    private ActorWriter actors;
    private Answers answers;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public InstanceActorResource() {}

    @Inject
    InstanceActorResource(EnsureInstanceKey key, ActorWriter actors, Answers answers, LocalUris uris) {
        this.key = key;
        this.actors = actors;
        this.answers = answers;
        this.uris = uris;
    }

    /**
     * @return the actor
     */
    @GET
    @Public
    public Response actor() {
        return answers.document(actors.writeInstance(key.ensure().publicKey()), Keeping.TEN_MINUTES);
    }

    /**
     * @return nothing: it writes nothing
     */
    @GET
    @Path("outbox")
    @Public
    public Response outbox() {
        return answers.document(
                Listed.counted("OrderedCollection", new ActorUris(uris.instanceActor()).outbox(), 0),
                Keeping.TEN_MINUTES);
    }
}
