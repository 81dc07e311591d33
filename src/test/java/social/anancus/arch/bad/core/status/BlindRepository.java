package social.anancus.arch.bad.core.status;

import java.util.Optional;

/** Reads a status for nobody. */
public class BlindRepository {
    public Optional<Status> find(long id) {
        return Optional.empty();
    }
}
