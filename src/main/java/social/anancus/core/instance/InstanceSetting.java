package social.anancus.core.instance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that admins have set, as JSON. */
@Entity
@Table(name = "instance_setting")
class InstanceSetting {
    @Id
    @Column(name = "key")
    private String key;

    @Column(name = "value")
    private String value;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected InstanceSetting() {}

    InstanceSetting(String key, String value, Instant now) {
        this.key = key;
        this.value = value;
        this.updatedAt = now;
    }

    String key() {
        return key;
    }

    String value() {
        return value;
    }

    void change(String newValue, Instant now) {
        value = newValue;
        updatedAt = now;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
