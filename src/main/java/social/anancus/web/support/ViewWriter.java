package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes pages, with the cookies that go with them. */
@Provider
@ApplicationScoped
@Produces("text/html")
public class ViewWriter implements MessageBodyWriter<View> {
    // each is the current request's: a proxy of the container
    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletResponse response;

    private HttpServletRequest request;
    private PageFrames frames;
    private PageRenderer renderer;
    private PageHeaders fixed;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ViewWriter() {}

    /**
     * @param request the current one
     * @param frames makes what surrounds a page
     * @param renderer makes the page
     * @param fixed what browsers are told with every page
     * @param flash what is left to say
     */
    @Inject
    public ViewWriter(
            HttpServletRequest request, PageFrames frames, PageRenderer renderer, PageHeaders fixed, Flash flash) {
        this.request = request;
        this.frames = frames;
        this.renderer = renderer;
        this.fixed = fixed;
        this.flash = flash;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == View.class;
    }

    @Override
    public void writeTo(
            View view,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        PageFrame frame = frames.frame(view.language());
        byte[] page = renderer.render(view, frame, request, response);
        headers.putSingle("Content-Type", "text/html;charset=utf-8");
        Object kept = headers.getFirst("Cache-Control");
        fixed.of(view.formTargets(), view.framed()).forEach(headers::putSingle);
        if (kept != null && frame.cookie() == null && !frame.isSignedIn() && frame.getFlash() == null) {
            headers.putSingle("Cache-Control", kept); // the same for every visitor
        }
        if (!view.framed()) {
            setCookies(frame, headers);
        }
        body.write(page);
    }

    private void setCookies(PageFrame frame, MultivaluedMap<String, Object> headers) {
        NewCookie form = frame.cookie();
        if (form != null) {
            headers.add("Set-Cookie", form);
        }
        flash.taken().ifPresent(cookie -> headers.add("Set-Cookie", cookie));
    }
}
