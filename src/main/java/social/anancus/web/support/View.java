package social.anancus.web.support;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page to show.
 *
 * @param template its file, without the ending
 * @param model what it shows; a public record, its components are called as {@code model.name()}
 * @param language the language that the address asks for; null for none
 * @param formTargets where its forms may lead beside this server, as sources of a content security policy
 * @param framed whether pages of others may show it in a frame
 */
public record View(String template, Object model, @Nullable String language, List<String> formTargets, boolean framed) {
    /**
     * @param template its file, without the ending
     * @param model what it shows
     * @param language the language that the address asks for; null for none
     * @param formTargets where its forms may lead beside this server, as sources of a content security policy
     */
    public View(String template, Object model, @Nullable String language, List<String> formTargets) {
        this(template, model, language, formTargets, false);
    }

    /**
     * @param template its file, without the ending
     * @param model what it shows
     */
    public static View of(String template, Object model) {
        return new View(template, model, null, List.of());
    }

    /**
     * @param template its file, without the ending
     * @param model what it shows
     * @return the page, for frames of other pages
     */
    public static View embedded(String template, Object model) {
        return new View(template, model, null, List.of(), true);
    }

    /**
     * @param status the HTTP status
     * @return the answer that shows it
     */
    public Response answer(int status) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(this)
                .build();
    }
}
