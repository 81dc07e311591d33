package social.anancus.arch.bad.core.tag;

import social.anancus.arch.bad.core.media.Picture;

/** The other half of a cycle. */
public class Label {
    public boolean isOn(Picture picture) {
        return picture.has(this);
    }
}
