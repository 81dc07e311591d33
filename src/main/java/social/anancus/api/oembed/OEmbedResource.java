package social.anancus.api.oembed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import social.anancus.api.answer.Cached;
import social.anancus.api.security.Public;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.account.ShownName;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.FindEmbeddable;
import social.anancus.core.status.FindEmbeddable.Embeddable;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.SafeHtml;

/** Tells how to show a post in another web site (https://docs.joinmastodon.org/methods/oembed/). */
@Path("oembed")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OEmbedResource {
    private static final int DAY = 86_400;
    private static final int WIDTH = 400;
    private static final int NARROWEST = 220;
    private static final int WIDEST = 1000;

    private FindEmbeddable find;
    private AccountRepository accounts;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OEmbedResource() {}

    @Inject
    public OEmbedResource(FindEmbeddable find, AccountRepository accounts, LocalUris uris) {
        this.find = find;
        this.accounts = accounts;
        this.uris = uris;
    }

    /**
     * @param url the page of a post
     * @param maxWidth how wide the frame may be; as the caller wrote it
     * @param maxHeight how high the frame may be; as the caller wrote it
     * @return how to show it
     * @throws NotFound if there is no such post, or not everybody may see it
     */
    @GET
    @Public
    @Cached(Cached.For.EVERYBODY)
    public OEmbedJson show(
            @QueryParam("url") @Nullable String url,
            @QueryParam("maxwidth") @Nullable String maxWidth,
            @QueryParam("maxheight") @Nullable String maxHeight) {
        Embeddable status = find.findByAddress(url == null ? "" : url).orElseThrow(NotFound::new);
        Account author = accounts.find(status.authorId()).orElseThrow(NotFound::new);
        String page = uris.statusPage(status.username(), status.statusId());
        int width = width(maxWidth);
        Integer height = number(maxHeight);
        String name = ShownName.of(author);
        return new OEmbedJson(
                "rich",
                "1.0",
                name,
                uris.profile(status.username()),
                uris.localDomain(),
                uris.root() + "/",
                DAY,
                frame(page, name, width, height),
                width,
                height);
    }

    private static int width(@Nullable String wanted) {
        Integer number = number(wanted);
        return number == null ? WIDTH : Math.clamp(number, NARROWEST, WIDEST);
    }

    /** A positive number of at most four digits; null for all else. */
    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(text) : null;
    }

    /** Style stands in the text because it is for pages of others, which have none of ours. */
    private static String frame(String page, String name, int width, @Nullable Integer height) {
        return "<iframe src=\"" + SafeHtml.escape(page + "/embed") + "\" title=\"" + SafeHtml.escape(name)
                + "\" width=\"" + width + "\"" + (height == null ? " height=\"400\"" : " height=\"" + height + "\"")
                + " style=\"max-width: 100%; border: 0\" loading=\"lazy\" allowfullscreen"
                + " sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\"></iframe>";
    }
}
