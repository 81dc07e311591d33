package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.broadcast.BroadcastListener;

/** Forgets filters that were changed on another node. */
@ApplicationScoped
public class FiltersChangedListener implements BroadcastListener {
    static final String KIND = "filters-changed";

    private FilterMatcher matcher;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FiltersChangedListener() {}

    @Inject
    public FiltersChangedListener(FilterMatcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void receive(String json) {
        matcher.forget(Long.parseLong(json));
    }
}
