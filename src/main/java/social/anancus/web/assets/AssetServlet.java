package social.anancus.web.assets;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves {@link Assets}: for a year below the path of their content, for five minutes below plain {@code /assets}. */
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_NOW = "public, max-age=300";

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String info = request.getPathInfo();
        String path = info == null ? "" : info.substring(1);
        boolean marked = path.startsWith("~") && path.indexOf('/') > 0;
        String name = marked ? path.substring(path.indexOf('/') + 1) : path;
        boolean current = marked && path.substring(1, path.indexOf('/')).equals(assets.hash());
        Optional<Asset> found = assets.find(name);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(found.get(), current ? FOR_GOOD : FOR_NOW, request, response);
    }

    private void send(Asset asset, String kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = "\"" + assets.hash() + "\"";
        response.setHeader("Cache-Control", kept);
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String accepted = request.getHeader("Accept-Encoding");
        byte[] gzipped = asset.gzipped();
        byte[] body = asset.content();
        if (gzipped != null && accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = gzipped;
        }
        response.setContentType(asset.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
