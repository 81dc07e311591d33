package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;

/** Registers an application of somebody's own, with a token that acts for its author. */
@ApplicationScoped
public class CreateOwnApplication {
    static final int MOST = 100;

    private CreateApplication createApplication;
    private ApplicationRepository applications;
    private UserRepository users;
    private TokenMaker maker;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CreateOwnApplication() {}

    @Inject
    public CreateOwnApplication(
            CreateApplication createApplication,
            ApplicationRepository applications,
            UserRepository users,
            TokenMaker maker) {
        this.createApplication = createApplication;
        this.applications = applications;
        this.users = users;
        this.maker = maker;
    }

    /**
     * @param userId the id of the author's login
     * @param wanted the application
     * @return its keys, which cannot be had again
     * @throws NotFound if the login went meanwhile
     * @throws Invalid if name, website, redirect URIs or scopes are not allowed
     * @throws NotPermitted if the author has very many already
     */
    @Transactional
    public OwnKeys create(long userId, NewApplication wanted) {
        User user = users.find(userId).orElseThrow(NotFound::new);
        long accountId = user.account().id();
        if (applications.ownedBy(accountId).size() >= MOST) {
            throw new NotPermitted("You have too many applications");
        }
        CreatedApplication created = createApplication.create(
                new NewApplication(wanted.name(), wanted.website(), wanted.redirectUris(), wanted.scopes(), accountId));
        Application application = created.application();
        String token = maker.make(application, user, application.scopes()).text();
        return new OwnKeys(application.id(), created.clientSecret(), token);
    }
}
