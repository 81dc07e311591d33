package social.anancus.web.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import social.anancus.platform.error.NotFound;
import social.anancus.web.support.Public;
import social.anancus.web.theme.Theme;
import social.anancus.web.theme.Themes;

/** Serves themes of the data folder, the pictures beside them, and a small picture of each theme. */
@Path("themes")
@ApplicationScoped
public class ThemesResource {
    /** Their addresses change with what is in them. */
    private static final String KEPT = "public, max-age=31536000, immutable";

    private static final String SHORTLY = "public, max-age=3600";
    private static final Map<String, String> PICTURES = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp");

    private Themes themes;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ThemesResource() {}

    @Inject
    public ThemesResource(Themes themes) {
        this.themes = themes;
    }

    /**
     * @param name a theme
     * @return its style sheet
     */
    @GET
    @Path("{name}.css")
    @Public
    public Response sheet(@PathParam("name") String name) {
        return answer("text/css;charset=utf-8", themes.sheet(name).orElseThrow(NotFound::new), KEPT);
    }

    /**
     * @param name a theme, or {@link Theme#BASE} for the built-in look
     * @return a picture of it
     */
    @GET
    @Path("{name}.svg")
    @Public
    public Response preview(@PathParam("name") String name) {
        String picture = themes.preview(name).orElseThrow(NotFound::new);
        return answer("image/svg+xml;charset=utf-8", picture, KEPT);
    }

    /**
     * @param name a theme of the data folder
     * @param file a picture in the folder of its name
     * @return the picture
     */
    @GET
    @Path("{name}/{file}")
    @Public
    public Response picture(@PathParam("name") String name, @PathParam("file") String file) throws IOException {
        String type = PICTURES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null) {
            throw new NotFound();
        }
        return answer(type, Files.readAllBytes(themes.picture(name, file).orElseThrow(NotFound::new)), SHORTLY);
    }

    private static Response answer(String type, Object body, String kept) {
        return Response.ok(body)
                .type(type)
                .header(HttpHeaders.CACHE_CONTROL, kept)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }
}
