package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import social.anancus.core.account.Username;
import social.anancus.core.account.UsernameRepository;
import social.anancus.core.account.UsernameVerdict;

/** Thinks of names for somebody who wants one that is taken. */
@ApplicationScoped
public class SuggestUsernames {
    private static final int MOST = 2;
    private static final List<String> ENDINGS = List.of("_", "_here", "2", "_2", "7");

    private UsernameRepository usernames;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SuggestUsernames() {}

    @Inject
    public SuggestUsernames(UsernameRepository usernames) {
        this.usernames = usernames;
    }

    /**
     * @param wanted the name that is taken
     * @return at most two like it that are free now; none for what is no name
     */
    @Transactional
    public List<String> suggest(String wanted) {
        if (!Username.mistakes(wanted).isEmpty()) {
            return List.of();
        }
        return ENDINGS.stream()
                .map(ending -> wanted + ending)
                .filter(name -> name.length() <= Username.MAX_LENGTH)
                .filter(this::isFree)
                .limit(MOST)
                .toList();
    }

    private boolean isFree(String name) {
        Username username = new Username(name);
        return !usernames.isTaken(username) && usernames.verdict(username) == UsernameVerdict.FREE;
    }
}
