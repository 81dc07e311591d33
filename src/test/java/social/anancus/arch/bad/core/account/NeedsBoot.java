package social.anancus.arch.bad.core.account;

import social.anancus.arch.bad.boot.InnocentStart;

/** Depends on the wiring. */
public class NeedsBoot {
    public String show(InnocentStart start) {
        return start.toString();
    }
}
