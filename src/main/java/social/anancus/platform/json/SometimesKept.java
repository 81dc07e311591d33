package social.anancus.platform.json;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A {@link Kept} record of which not every instance stays in a cache. */
public interface SometimesKept {
    /**
     * @return whether this one does, so that its JSON is worth keeping
     */
    @JsonIgnore
    boolean kept();
}
