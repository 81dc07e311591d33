package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.LocalProfile;
import social.anancus.core.media.MediaUrls;
import social.anancus.federation.mapping.Nodes;
import social.anancus.federation.mapping.PictureTypes;

/** Writes who a handle means (RFC 7033, section 4.4), with the links that FEP-3b86 names. */
@ApplicationScoped
public class WebFingerWriter {
    private static final String PROFILE = "http://webfinger.net/rel/profile-page";
    private static final String AVATAR = "http://webfinger.net/rel/avatar";
    private static final String SUBSCRIBE = "http://ostatus.org/schema/1.0/subscribe";
    private static final String INTENT = "https://w3id.org/fep/3b86/";

    private AccountRepository accounts;
    private MediaUrls media;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public WebFingerWriter() {}

    @Inject
    WebFingerWriter(AccountRepository accounts, MediaUrls media, LocalUris uris) {
        this.accounts = accounts;
        this.media = media;
        this.uris = uris;
    }

    ObjectNode write(LocalProfile profile) {
        String page = uris.profile(profile.username());
        String actor = profile.uri(uris);
        ObjectNode document = Nodes.object().put("subject", "acct:" + profile.username() + "@" + uris.localDomain());
        document.set("aliases", Nodes.texts(List.of(page, actor)));
        List<ObjectNode> links = new ArrayList<>();
        links.add(link(PROFILE, "text/html", page));
        links.add(link("self", "application/activity+json", actor));
        links.add(template(SUBSCRIBE, "/authorize_interaction?uri={uri}"));
        links.add(template(INTENT + "Create", "/share?text={content}"));
        links.add(template(INTENT + "Object", "/authorize_interaction?uri={object}"));
        String avatar = avatar(profile);
        if (avatar != null) {
            String type = PictureTypes.of(avatar);
            links.add(link(AVATAR, type == null ? "image/*" : type, avatar));
        }
        document.set("links", Nodes.nodes(links));
        return document;
    }

    private @Nullable String avatar(LocalProfile profile) {
        return accounts.find(profile.id())
                .filter(account -> !account.isSuspended())
                .map(Account::avatar)
                .map(image -> media.of(image.key()))
                .orElse(null);
    }

    /** The server itself. */
    ObjectNode instance() {
        String actor = uris.instanceActor();
        ObjectNode document = Nodes.object().put("subject", "acct:" + uris.localDomain() + "@" + uris.localDomain());
        document.set("aliases", Nodes.texts(List.of(actor)));
        document.set(
                "links",
                Nodes.nodes(List.of(
                        link(PROFILE, "text/html", uris.root() + "/about/more?instance_actor=true"),
                        link("self", "application/activity+json", actor),
                        template(SUBSCRIBE, "/authorize_interaction?uri={uri}"))));
        return document;
    }

    private static ObjectNode link(String rel, String type, String href) {
        return Nodes.object().put("rel", rel).put("type", type).put("href", href);
    }

    private ObjectNode template(String rel, String path) {
        return Nodes.object().put("rel", rel).put("template", uris.root() + path);
    }
}
