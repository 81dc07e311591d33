package social.anancus.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import social.anancus.api.security.Public;
import social.anancus.api.security.ThisMachine;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.metrics.Metrics;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** The figures for Prometheus: for this machine, or for whoever has the token. Others are told that nothing is here. */
@ApplicationScoped
@Path("metrics")
public class MetricsResource {
    private static final String BEARER = "Bearer ";

    private Metrics metrics;
    private ServerSettings settings;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MetricsResource() {}

    /**
     * @param metrics holds the figures
     * @param settings may hold the token
     */
    @Inject
    public MetricsResource(Metrics metrics, ServerSettings settings) {
        this.metrics = metrics;
        this.settings = settings;
    }

    /**
     * @param request tells who asks
     * @return the figures in the Prometheus text format
     */
    @GET
    @Public
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    public String scrape(@Context HttpServletRequest request) {
        if (!ThisMachine.made(request) && !hasToken(request)) {
            throw new NotFoundException();
        }
        return metrics.scrape();
    }

    private boolean hasToken(HttpServletRequest request) {
        Optional<String> token = settings.get(Settings.METRICS_TOKEN);
        String header = request.getHeader("Authorization");
        return token.isPresent()
                && header != null
                && header.startsWith(BEARER)
                && Tokens.same(header.substring(BEARER.length()).strip(), token.get());
    }
}
