package social.anancus.arch.bad.platform;

/** Prints a stack trace. */
public class PrintsTraces {
    @SuppressWarnings("CatchAndPrintStackTrace") // that is the offence
    public void show(IllegalStateException error) {
        error.printStackTrace();
    }
}
