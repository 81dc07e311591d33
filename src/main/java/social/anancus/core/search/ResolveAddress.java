package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.error.ExpectedException;

/** Finds what an address on the web leads to: known here, or fetched from there. Not a transaction. */
@ApplicationScoped
public class ResolveAddress {
    private FindByAddress findByAddress;
    private AskOthers askOthers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ResolveAddress() {}

    @Inject
    public ResolveAddress(FindByAddress findByAddress, AskOthers askOthers) {
        this.findByAddress = findByAddress;
        this.askOthers = askOthers;
    }

    /**
     * @param text what was typed
     * @return whether it is an address
     */
    public static boolean isAddress(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    /**
     * @param address an address of an account or a status
     * @return what it leads to; nothing also if the server there does not answer
     */
    public Found resolve(String address) {
        Found known = findByAddress.find(address);
        if (!known.accountIds().isEmpty() || !known.statusIds().isEmpty()) {
            return known;
        }
        try {
            return askOthers.ask(address);
        } catch (ExpectedException e) {
            return known; // nothing is found, whatever the reason
        }
    }
}
