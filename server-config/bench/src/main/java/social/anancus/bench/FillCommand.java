package social.anancus.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "fill")
final class FillCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 1;
    }
}
