package social.anancus.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import java.util.Set;
import social.anancus.platform.i18n.Messages;

/** What a person reads when a page cannot be shown: the status in words, never the exception. */
@Named
@RequestScoped
public class ErrorPage {
    private static final Set<Integer> KNOWN = Set.of(403, 404, 422, 429, 500, 503);

    @Inject
    private Messages messages;

    /**
     * @return the heading
     */
    public String getTitle() {
        return text("title");
    }

    /**
     * @return what happened and what to do
     */
    public String getText() {
        return text("text");
    }

    private String text(String part) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Object status = faces.getExternalContext().getRequestMap().get(RequestDispatcher.ERROR_STATUS_CODE);
        Locale locale = faces.getViewRoot().getLocale();
        String known = status instanceof Integer code && KNOWN.contains(code) ? code.toString() : "other";
        return messages.text(locale, "error." + known + "." + part);
    }
}
