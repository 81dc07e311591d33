package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.LocalProfile;
import social.anancus.core.status.Viewer;
import social.anancus.federation.mapping.ActorWriter;
import social.anancus.federation.uri.LocalTarget;
import social.anancus.platform.error.NotFound;

/** Answers with actors. */
@ApplicationScoped
public class ActorAnswers {
    private static final int FOUND = 302;
    private static final int MOVED = 301;

    private Owners owners;
    private Askers askers;
    private Documents documents;
    private ActorWriter actors;
    private Answers answers;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ActorAnswers() {}

    @Inject
    ActorAnswers(
            Owners owners, Askers askers, Documents documents, ActorWriter actors, Answers answers, LocalUris uris) {
        this.owners = owners;
        this.askers = askers;
        this.documents = documents;
        this.actors = actors;
        this.answers = answers;
        this.uris = uris;
    }

    /**
     * @param owner whom the address names
     * @return the actor
     */
    Response actor(LocalTarget.Owner owner) {
        LocalProfile profile = owners.require(owner);
        Optional<Viewer> viewer = askers.ofActor();
        if (viewer.isEmpty()) {
            return answers.document(actors.writeStub(profile.id()).orElseThrow(NotFound::new), Keeping.THREE_MINUTES);
        }
        if (profile.state() == LocalProfile.State.SUSPENDED) {
            // seldom asked for, and must not show what was remembered from before
            return answers.document(actors.write(profile.id()).orElseThrow(NotFound::new), Keeping.THREE_MINUTES);
        }
        return withLinks(
                answers.document(documents.actor(profile.id()).orElseThrow(NotFound::new), Keeping.THREE_MINUTES),
                links(profile));
    }

    /**
     * @param owner whom the address names
     * @param behind what stands behind the name of the page: empty, or {@code /} and more
     * @return leads a browser to the page of the account
     */
    Response page(LocalTarget.Owner owner, String behind) {
        LocalProfile profile = owners.require(owner);
        int status = owner instanceof LocalTarget.Owner.ByName ? MOVED : FOUND;
        return answers.page(status, "/@" + profile.username() + behind, behind.isEmpty() ? links(profile) : null);
    }

    private String links(LocalProfile profile) {
        String handle =
                URLEncoder.encode("acct:" + profile.username() + "@" + uris.localDomain(), StandardCharsets.UTF_8);
        return "<" + uris.root() + "/.well-known/webfinger?resource=" + handle
                + ">; rel=\"lrdd\"; type=\"application/jrd+json\", " + Answers.alternate(profile.uri(uris));
    }

    static Response withLinks(Response answer, String links) {
        return Response.fromResponse(answer).header("Link", links).build();
    }
}
