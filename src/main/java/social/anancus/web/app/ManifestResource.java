package social.anancus.web.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import social.anancus.core.instance.ShowSiteLook;
import social.anancus.platform.i18n.Locales;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.json.Json;
import social.anancus.web.assets.Assets;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Public;

/** Describes the site to who installs it as an app (https://www.w3.org/TR/appmanifest/), in the reader's language. */
@Path("manifest.webmanifest")
@ApplicationScoped
public class ManifestResource {
    private static final String LIGHT_CANVAS = "#f4f4f1";
    private static final List<Icon> ICONS = List.of(
            new Icon("icon-192.png", "192x192", "any"),
            new Icon("icon-512.png", "512x512", "any"),
            new Icon("icon-maskable-192.png", "192x192", "maskable"),
            new Icon("icon-maskable-512.png", "512x512", "maskable"));

    private ShowSiteLook look;
    private Assets assets;
    private Browser browser;
    private Messages messages;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ManifestResource() {}

    /**
     * @param look tells the server's name
     * @param assets has the icons
     * @param browser tells the reader's language
     * @param messages texts
     * @param json writes
     */
    @Inject
    public ManifestResource(ShowSiteLook look, Assets assets, Browser browser, Messages messages, Json json) {
        this.look = look;
        this.assets = assets;
        this.browser = browser;
        this.messages = messages;
        this.json = json;
    }

    private record Icon(String file, String sizes, String purpose) {}

    /**
     * @return the manifest
     */
    @GET
    @Public
    public Response manifest() {
        Locale locale = browser.locale(null);
        String title = look.show().title();
        Map<String, Object> manifest = Map.ofEntries(
                Map.entry("id", "/home"),
                Map.entry("name", title),
                Map.entry("short_name", title.length() > 12 ? "Anancus" : title),
                Map.entry("description", messages.text(locale, "app.description", title)),
                Map.entry("lang", locale.toLanguageTag()),
                Map.entry("dir", Locales.direction(locale)),
                Map.entry("start_url", "/home"),
                Map.entry("scope", "/"),
                Map.entry("display", "standalone"),
                Map.entry("background_color", LIGHT_CANVAS),
                Map.entry("theme_color", LIGHT_CANVAS),
                Map.entry("categories", List.of("social")),
                Map.entry("icons", ICONS.stream().map(this::icon).toList()),
                Map.entry("share_target", shareTarget()),
                Map.entry(
                        "shortcuts",
                        List.of(
                                shortcut(locale, "nav.compose", "/compose"),
                                shortcut(locale, "nav.notifications", "/notifications"),
                                shortcut(locale, "nav.explore", "/explore"))));
        return Response.ok(json.write(manifest))
                .type("application/manifest+json;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }

    private Map<String, Object> icon(Icon icon) {
        return Map.of(
                "src",
                assets.path() + "/img/" + icon.file(),
                "sizes",
                icon.sizes(),
                "type",
                "image/png",
                "purpose",
                icon.purpose());
    }

    private Map<String, Object> shortcut(Locale locale, String key, String url) {
        return Map.of("name", messages.text(locale, key), "url", url);
    }

    private static Map<String, Object> shareTarget() {
        return Map.of(
                "action", "/share",
                "method", "GET",
                "params", Map.of("title", "title", "text", "text", "url", "url"));
    }
}
