package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.login.SessionUser;
import social.anancus.core.status.Viewer;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.support.Browser;
import social.anancus.web.support.View;

/** Who reads a page of posts, and which page of it. */
@ApplicationScoped
public class Reading {
    private static final Paging.Limits LIMITS = Paging.Limits.of(20);
    private static final int OK = 200;
    /** What is deleted is gone from caches in a quarter of a minute. */
    private static final String FOR_VISITORS = "public, max-age=15";

    private Browser browser;
    private StatusItems items;
    private Messages messages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Reading() {}

    @Inject
    public Reading(Browser browser, StatusItems items, Messages messages) {
        this.browser = browser;
        this.items = items;
        this.messages = messages;
    }

    /**
     * @return who is logged in, or nobody known
     */
    public Viewer viewer() {
        return browser.user()
                .map(SessionUser::person)
                .<Viewer>map(person -> Viewer.local(person.accountId()))
                .orElseGet(Viewer::anonymous);
    }

    /**
     * For pages that only open for who is logged in.
     *
     * @return who that is
     */
    public Viewer.LocalViewer localViewer() {
        return new Viewer.LocalViewer(browser.requireUser().person().accountId());
    }

    /**
     * @param context which filters apply
     * @return who looks at the page, and in which language
     */
    public StatusItems.Look look(FilterContext context) {
        return new StatusItems.Look(viewer(), browser.locale(null), context);
    }

    /**
     * @param uri the page's address
     * @return which part of the list is wanted
     */
    public static Paging paging(UriInfo uri) {
        return Paging.parse(query(uri, "max_id"), null, query(uri, "min_id"), null, LIMITS);
    }

    private static @Nullable String query(UriInfo uri, String name) {
        return uri.getQueryParameters().getFirst(name);
    }

    /**
     * @param key a key
     * @param values what stands for its placeholders
     * @return its text in the language of the page
     */
    public String text(String key, Object... values) {
        return messages.text(browser.locale(null), key, values);
    }

    /**
     * @param label what the list is called
     * @param page ids of statuses that the viewer may see
     * @param context which filters apply
     * @param place where the page is, and which part of it was wanted
     * @return the list
     */
    public Feed feed(String label, Page<Long> page, FilterContext context, Place place) {
        return Feed.of(label, items.page(page, look(context)), place.address(), place.paging());
    }

    /**
     * Where a list is.
     *
     * @param address its address, without the parameters that say which part
     * @param paging which part was wanted
     */
    public record Place(String address, Paging paging) {}

    /**
     * @param template a page
     * @param model what it shows
     * @return the answer; other caches may keep it for a moment if nobody is logged in
     */
    public Response show(String template, Object model) {
        Response answer = View.of(template, model).answer(OK);
        return browser.user().isPresent()
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.CACHE_CONTROL, FOR_VISITORS)
                        .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie")
                        .build();
    }
}
