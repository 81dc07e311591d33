package social.anancus.web.landing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.CountPeople;

/** The figures of the first page. */
@Named
@RequestScoped
public class LandingPage {
    @Inject
    private LocalUris uris;

    @Inject
    private CountPeople people;

    /**
     * @return the domain of people's handles here
     */
    public String getDomain() {
        return uris.localDomain();
    }

    /**
     * @return how many people have a confirmed account here
     */
    public long getPeople() {
        return people.confirmed();
    }
}
