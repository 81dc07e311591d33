package social.anancus.web.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountField;
import social.anancus.core.account.AccountView;
import social.anancus.core.account.RemoteActor;
import social.anancus.core.account.ShownName;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.instance.SiteSettings;
import social.anancus.core.media.MediaUrls;
import social.anancus.platform.text.PlainText;
import social.anancus.platform.text.TextEntities;
import social.anancus.web.support.Excerpt;

/** The head of a profile: its card, its document, its feed, and the pages that its owner calls their own. */
@ApplicationScoped
class AccountHead {
    private static final String RSS = "application/rss+xml";
    private static final int LONGEST = 500;
    private static final int AVATAR = 400;

    private LocalUris uris;
    private MediaUrls files;
    private SiteSettings site;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    AccountHead() {}

    @Inject
    AccountHead(LocalUris uris, MediaUrls files, SiteSettings site) {
        this.uris = uris;
        this.files = files;
        this.site = site;
    }

    /**
     * @param view the account
     * @return for an account of another server only where its true page is: search engines shall find that one
     */
    SocialHead of(AccountView view) {
        Account account = view.account();
        if (account.isSuspended()) {
            return SocialHead.HIDDEN;
        }
        RemoteActor remote = account.remote();
        if (remote != null) {
            String page = remote.url() == null ? remote.uri() : remote.url();
            return SocialHead.elsewhere(page);
        }
        String page = uris.profile(account.username());
        String about = Excerpt.of(account.note(), LONGEST);
        SocialHead.Builder head = new SocialHead.Builder()
                .name("description", about)
                .property("og:type", "profile")
                .property("og:site_name", site.profile().title())
                .property("og:url", page)
                .property("og:title", title(account, uris))
                .property("og:description", about)
                .property("og:image", files.avatarStatic(account.avatar(), account.id()))
                .property("og:image:width", AVATAR)
                .property("og:image:height", AVATAR)
                .property("og:image:alt", account.avatar().description())
                .property("profile:username", handle(account, uris))
                .name("twitter:card", "summary")
                .link("canonical", null, page, null)
                .link("alternate", SocialHead.ACTIVITY, account.uri(uris), null)
                .link("alternate", RSS, page + ".rss", title(account, uris));
        for (AccountField field : account.fields()) {
            own(field.value(), head);
        }
        return head.build(Objects.equals(view.noindex(), Boolean.TRUE));
    }

    /** What people type on the right side of a field, they call their own if it is an address and nothing else. */
    private static void own(String value, SocialHead.Builder head) {
        String text = PlainText.stripControl(value).strip();
        for (TextEntities.Entity entity : TextEntities.find(text)) {
            if (entity.kind() == TextEntities.Kind.URL && entity.start() == 0 && entity.end() == text.length()) {
                head.link("me", null, text, null);
            }
        }
    }

    static String title(Account account, LocalUris uris) {
        return ShownName.of(account) + " (@" + handle(account, uris) + ")";
    }

    static String handle(Account account, LocalUris uris) {
        return account.username() + "@" + uris.localDomain();
    }
}
