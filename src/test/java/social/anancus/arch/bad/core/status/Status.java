package social.anancus.arch.bad.core.status;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Innocent: an entity in core. */
@Entity
public class Status {
    @Id
    private long id;

    public long id() {
        return id;
    }
}
