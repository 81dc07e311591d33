package social.anancus.launcher.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import social.anancus.launcher.Failure;

/** Ports of this machine. */
final class Ports {
    private Ports() {}

    static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The preferred port if it is free, else any free one, on loopback. */
    static int free(int preferred) {
        if (preferred > 0 && isFree("127.0.0.1", preferred)) {
            return preferred;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failure("There is no free port on this machine: " + e.getMessage());
        }
    }
}
