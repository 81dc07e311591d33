package social.anancus.arch.bad.core.account;

/** Time that no test can stop. */
public class CountsMilliseconds {
    public long now() {
        return System.currentTimeMillis();
    }
}
