package social.anancus.arch.bad.api;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity in a surface. */
@Entity
public class TokenEntity {
    @Id
    private long id;

    public long id() {
        return id;
    }
}
