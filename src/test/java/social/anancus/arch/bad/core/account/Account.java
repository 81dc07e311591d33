package social.anancus.arch.bad.core.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Innocent: an entity in core. */
@Entity
public class Account {
    @Id
    private long id;

    public long id() {
        return id;
    }
}
