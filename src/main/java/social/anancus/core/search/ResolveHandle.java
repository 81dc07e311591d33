package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.OpenProfile;
import social.anancus.core.account.RemoteAccounts;
import social.anancus.platform.error.ExpectedException;

/** Finds the account whose whole handle somebody has typed, by asking its server. Not a transaction. */
@ApplicationScoped
public class ResolveHandle {
    private static final int MOST_CHARACTERS = 2300;
    // possessive: one pass
    private static final Pattern HANDLE =
            Pattern.compile("@?+[A-Za-z0-9_]++(?:[.-]++[A-Za-z0-9_]++)*+@[^\\s@/?#]{1,255}+");

    private RemoteAccounts remoteAccounts;
    private OpenProfile openProfile;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ResolveHandle() {}

    @Inject
    public ResolveHandle(RemoteAccounts remoteAccounts, OpenProfile openProfile) {
        this.remoteAccounts = remoteAccounts;
        this.openProfile = openProfile;
    }

    /**
     * @param text what was typed
     * @return whether it has the form of a whole handle, so that its server can be asked
     */
    public boolean isHandle(String text) {
        String handle = text.strip();
        return handle.length() <= MOST_CHARACTERS && HANDLE.matcher(handle).matches();
    }

    /**
     * @param text what was typed
     * @param patience how long a request to another server may take; null for the usual
     * @return the account, if the text is the whole handle of one, here or elsewhere; empty also if its server does not answer
     */
    public Optional<Long> resolve(String text, @Nullable Duration patience) {
        if (!isHandle(text)) {
            return Optional.empty();
        }
        try {
            long found = remoteAccounts.resolve(text.strip(), patience);
            openProfile.open(found);
            return Optional.of(found);
        } catch (ExpectedException e) {
            return Optional.empty(); // then what is known here is all that is found
        }
    }
}
