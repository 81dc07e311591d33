package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.instance.ShowSiteLook;
import social.anancus.core.instance.SiteLook;
import social.anancus.platform.persistence.DatabaseFailure;
import social.anancus.platform.settings.Version;
import social.anancus.web.assets.Assets;
import social.anancus.web.theme.Theme;
import social.anancus.web.theme.Themes;

/** What is the same on every page; what admins set is read every few seconds. */
@ApplicationScoped
public class PageSites {
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(10);

    private ShowSiteLook show;
    private Assets assets;
    private Themes themes;
    private Clock clock;
    private String domain;
    private volatile @Nullable Read last;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PageSites() {}

    @Inject
    public PageSites(ShowSiteLook show, LocalUris uris, Assets assets, Themes themes, Clock clock) {
        this.show = show;
        this.assets = assets;
        this.themes = themes;
        this.domain = uris.localDomain();
        this.clock = clock;
    }

    private record Read(SiteLook look, Instant at) {}

    /**
     * @param theme the theme that somebody has chosen; empty for the site's
     * @return what is the same on every page; the last that is known while the database is away
     */
    PageSite site(String theme) {
        String sheet = themes.chosen(theme).map(Theme::href).orElse(null);
        return new PageSite(domain, look().title(), assets.path(), Version.NUMBER, sheet);
    }

    /** The time by which a page tells how long ago something was. */
    Instant now() {
        return clock.instant();
    }

    private SiteLook look() {
        Read known = last;
        Instant now = clock.instant();
        if (known == null || known.at().plus(REMEMBERED_FOR).isBefore(now)) {
            known = new Read(readOr(known), now);
            last = known;
        }
        return known.look();
    }

    private SiteLook readOr(@Nullable Read known) {
        try {
            return show.show();
        } catch (RuntimeException e) {
            if (DatabaseFailure.of(e) == null) {
                throw e;
            }
            return known == null ? SiteLook.USUAL : known.look();
        }
    }
}
