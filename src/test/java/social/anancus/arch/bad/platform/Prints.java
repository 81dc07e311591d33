package social.anancus.arch.bad.platform;

/** Prints to the console. */
public class Prints {
    @SuppressWarnings("SystemOut") // that is the offence
    public void hello() {
        System.out.println("hello");
    }
}
