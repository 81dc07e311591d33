package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
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

/**
 * Renders pages by Facelets, into memory: a page that breaks is an error, not half a page. Pages are kept by nobody, framed by
 * nobody and run no script but ours.
 */
@Provider
@ApplicationScoped
@Produces("text/html")
public class ViewWriter implements MessageBodyWriter<View> {
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src 'self' data:; "
                    + "style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
                    + "form-action 'self'";

    // each is the current request's: a proxy of the container
    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletResponse response;

    private HttpServletRequest request;
    private PageFrames frames;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ViewWriter() {}

    /**
     * @param request the current one
     * @param frames makes what surrounds a page
     * @param flash what is left to say
     */
    @Inject
    public ViewWriter(HttpServletRequest request, PageFrames frames, Flash flash) {
        this.request = request;
        this.frames = frames;
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
        byte[] page = render(view, frame);
        headers.putSingle("Content-Type", "text/html;charset=utf-8");
        headers.putSingle("Cache-Control", "private, no-store");
        headers.putSingle("Content-Security-Policy", policy(view));
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putSingle("Referrer-Policy", "same-origin");
        NewCookie form = frame.cookie();
        if (form != null) {
            headers.add("Set-Cookie", form);
        }
        flash.taken().ifPresent(cookie -> headers.add("Set-Cookie", cookie));
        body.write(page);
    }

    private static String policy(View view) {
        return view.formTargets().isEmpty() ? POLICY : POLICY + " " + String.join(" ", view.formTargets());
    }

    private byte[] render(View view, PageFrame frame) throws IOException {
        request.setAttribute("page", frame);
        request.setAttribute("model", view.model());
        CapturedPage captured = new CapturedPage(response);
        try {
            request.getRequestDispatcher(view.template() + ".xhtml").forward(new PageRequest(request), captured);
        } catch (ServletException e) {
            throw new IllegalStateException("the page " + view.template() + " cannot be rendered", e);
        }
        return captured.bytes();
    }
}
