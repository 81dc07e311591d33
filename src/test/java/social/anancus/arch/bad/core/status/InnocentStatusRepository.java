package social.anancus.arch.bad.core.status;

import java.util.List;
import java.util.Optional;

/** Innocent: every read takes a viewer or says that it does not. */
public class InnocentStatusRepository {
    public List<Status> page(Anonymous viewer) {
        return List.of();
    }

    public Optional<Status> find(long id, Viewer viewer) {
        return Optional.empty();
    }

    public Optional<Status> findUnchecked(long id) {
        return Optional.empty();
    }
}
