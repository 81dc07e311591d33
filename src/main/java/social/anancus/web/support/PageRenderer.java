package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Renders pages by Facelets, into memory: a page that breaks is an error, not half a page. */
@ApplicationScoped
public class PageRenderer {
    private static final String PAGE = "page";
    private static final String MODEL = "model";

    /**
     * @param view what to show
     * @param frame what surrounds it
     * @param request the current one
     * @param response its answer, to which nothing is written
     * @return the page, in UTF-8
     * @throws IllegalStateException if the page breaks
     */
    byte[] render(View view, PageFrame frame, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageRequest asked = new PageRequest(request, Map.of(PAGE, frame, MODEL, view.model()));
        CapturedPage captured = new CapturedPage(response);
        try {
            request.getRequestDispatcher(view.template() + ".xhtml").forward(asked, captured);
        } catch (ServletException e) {
            throw new IllegalStateException("the page " + view.template() + " cannot be rendered", e);
        }
        return captured.bytes();
    }
}
