package social.anancus.arch.bad.api;

import social.anancus.arch.bad.core.status.InnocentStatusRepository;

/** An unchecked read in a surface. */
public class PeeksAtStatuses {
    public boolean has(InnocentStatusRepository statuses) {
        return statuses.findUnchecked(1).isPresent();
    }
}
