package social.anancus.arch.bad.platform;

import org.eclipse.persistence.sessions.Session;

/** A class of one server. */
public class UsesAVendor {
    public boolean isConnected(Session session) {
        return session.isConnected();
    }
}
