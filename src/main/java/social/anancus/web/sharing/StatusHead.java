package social.anancus.web.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountView;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.instance.SiteSettings;
import social.anancus.core.media.MediaAttachment;
import social.anancus.core.media.MediaFile;
import social.anancus.core.media.MediaType;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.media.PixelSize;
import social.anancus.core.status.StatusView;
import social.anancus.platform.text.PlainText;
import social.anancus.web.support.Excerpt;
import social.anancus.web.support.Redirects;

/** The head of the page of a post: its card, its document and the way to embed it. */
@ApplicationScoped
class StatusHead {
    private static final String OEMBED = "application/json+oembed";
    private static final int LONGEST = 500;

    private LocalUris uris;
    private MediaUrls files;
    private SiteSettings site;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    StatusHead() {}

    @Inject
    StatusHead(LocalUris uris, MediaUrls files, SiteSettings site) {
        this.uris = uris;
        this.files = files;
        this.site = site;
    }

    /**
     * @param status a status
     * @param author who wrote it
     * @param media its attachments in their order
     * @return nothing but a word to search engines for what not everybody may see; for a status of another server only where
     *     its true page is
     */
    SocialHead of(StatusView status, AccountView author, List<MediaAttachment> media) {
        Account account = author.account();
        if (!status.visibility().isOpen() || account.isSuspended()) {
            return SocialHead.HIDDEN;
        }
        if (!status.isLocal() || !account.isLocal()) {
            String page = Objects.requireNonNullElse(
                    status.remoteUrl() == null ? status.remoteUri() : status.remoteUrl(),
                    uris.statusPage(account.acct(), status.id()));
            return SocialHead.elsewhere(page);
        }
        String page = uris.statusPage(account.username(), status.id());
        String title = AccountHead.title(account, uris);
        String text = text(status, media);
        SocialHead.Builder head = new SocialHead.Builder()
                .name("description", text)
                .property("og:type", "article")
                .property("og:site_name", site.profile().title())
                .property("og:url", page)
                .property("og:title", title)
                .property("og:description", text)
                .property("article:published_time", status.createdAt())
                .property("article:modified_time", status.editedAt())
                .property("profile:username", AccountHead.handle(account, uris))
                .link("canonical", null, page, null)
                .link("alternate", SocialHead.ACTIVITY, uris.status(account.uri(uris), status.id()), null)
                .link("alternate", OEMBED, uris.root() + "/api/oembed?url=" + Redirects.encode(page), title);
        boolean covered =
                status.body().sensitive() || !status.body().spoilerText().isBlank();
        boolean large =
                !covered && media.stream().filter(each -> show(each, head)).count() > 0;
        if (!large) {
            head.property("og:image", files.avatarStatic(account.avatar(), account.id()));
        }
        head.name("twitter:card", large ? "summary_large_image" : "summary");
        return head.build(Objects.equals(author.noindex(), Boolean.TRUE));
    }

    /** What is covered by a warning stays so in previews; a post of pictures alone says what they show. */
    private static String text(StatusView status, List<MediaAttachment> media) {
        String warning = status.body().spoilerText();
        if (!warning.isBlank()) {
            return Excerpt.of(warning, LONGEST);
        }
        String text = PlainText.fromHtml(status.body().content().html());
        if (text.isBlank()) {
            text = media.stream()
                    .map(MediaAttachment::description)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }
        return Excerpt.of(text, LONGEST);
    }

    /** Whether there was something to show of it. */
    private boolean show(MediaAttachment attachment, SocialHead.Builder head) {
        String original = files.of(attachment.original().key());
        String small = files.of(preview(attachment));
        String picture = attachment.type() == MediaType.IMAGE ? original : small;
        if (picture != null) {
            head.property("og:image", picture);
            PixelSize size = attachment.type() == MediaType.IMAGE ? attachment.size() : attachment.smallSize();
            size(head, "og:image", size);
            head.property("og:image:alt", attachment.description());
        }
        if (original != null) {
            switch (attachment.type()) {
                case VIDEO, GIFV -> {
                    film(head, "og:video", original, attachment.original());
                    size(head, "og:video", attachment.size());
                }
                case AUDIO -> film(head, "og:audio", original, attachment.original());
                case IMAGE, UNKNOWN -> {}
            }
        }
        return picture != null;
    }

    private static @Nullable String preview(MediaAttachment attachment) {
        String chosen = attachment.thumbnail().key();
        return chosen == null ? attachment.small().key() : chosen;
    }

    private static void film(SocialHead.Builder head, String property, String address, MediaFile file) {
        head.property(property, address);
        head.property(property + ":type", file.type());
    }

    private static void size(SocialHead.Builder head, String property, @Nullable PixelSize size) {
        if (size != null) {
            head.property(property + ":width", size.width());
            head.property(property + ":height", size.height());
        }
    }
}
