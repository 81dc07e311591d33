package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.core.login.UserRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.web.support.Browser;

/** Finds the people that pages are about, for whoever looks. */
@ApplicationScoped
class People {
    private Browser browser;
    private UserRepository users;
    private AccountItems items;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    People() {}

    @Inject
    People(Browser browser, UserRepository users, AccountItems items) {
        this.browser = browser;
        this.users = users;
        this.items = items;
    }

    /**
     * @return who looks
     */
    Viewer viewer() {
        return browser.user()
                .map(user -> Viewer.local(user.person().accountId()))
                .orElseGet(Viewer::anonymous);
    }

    /**
     * @return the account of who is logged in
     */
    long me() {
        return browser.requireUser().person().accountId();
    }

    /**
     * @param id an account
     * @return it, as the viewer sees it
     * @throws NotFound if there is none, or nobody sees it yet
     */
    AccountItem one(long id) {
        if (!users.unseenAmong(List.of(id)).isEmpty()) {
            throw new NotFound();
        }
        return items.one(id, viewer());
    }

    /**
     * @param id an account
     * @return it, as the viewer sees it
     * @throws NotFound if there is none, nobody sees it yet, or it is the viewer's own
     */
    AccountItem other(long id) {
        AccountItem item = one(id);
        if (item.self()) {
            throw new NotFound();
        }
        return item;
    }
}
