package social.anancus.arch.bad.core.media;

import social.anancus.arch.bad.core.tag.Label;

/** One half of a cycle, and the one that looks ahead. */
public class Picture {
    public boolean has(Label label) {
        return label.equals(this);
    }
}
