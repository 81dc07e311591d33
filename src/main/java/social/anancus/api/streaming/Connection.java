package social.anancus.api.streaming;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One client that listens. */
final class Connection {
    private final StreamCaller caller;
    private final Connections connections;
    private final Transport transport;
    private final Map<Channel, Subscription> subscriptions = new ConcurrentHashMap<>();
    private volatile Outlet outlet;
    private volatile boolean gone;

    /** How clients listen. */
    enum Transport {
        WEBSOCKET,
        EVENT_STREAM
    }

    /** Makes the way out to a client. */
    @FunctionalInterface
    interface OutletMaker<E extends Exception> {
        /**
         * @param whenBroken to be called when the way is broken
         */
        Outlet make(Runnable whenBroken) throws E;
    }

    <E extends Exception> Connection(
            StreamCaller caller, Connections connections, Transport transport, OutletMaker<E> maker) throws E {
        this.caller = caller;
        this.connections = connections;
        this.transport = transport;
        this.outlet = maker.make(this::lost);
    }

    StreamCaller caller() {
        return caller;
    }

    Transport transport() {
        return transport;
    }

    Outlet outlet() {
        return outlet;
    }

    /** Whether it was taken out of the register. */
    boolean isGone() {
        return gone;
    }

    void setGone() {
        gone = true;
    }

    Map<Channel, Subscription> subscriptions() {
        return subscriptions;
    }

    /** Sends an event of a stream, or closes the connection of a client that is too slow. */
    void send(Frame frame, List<String> stream) {
        if (!gone) {
            send(outlet.text(frame, stream));
        }
    }

    void send(String text) {
        if (!outlet.send(text)) {
            end(Ending.TOO_SLOW);
        }
    }

    /** Closes it. */
    void end(Ending how) {
        if (connections.remove(this)) {
            connections.noteEnd(how);
            outlet.end(how);
        }
    }

    /** The client is gone, or cannot be reached. */
    void lost() {
        if (connections.remove(this)) {
            outlet.end(Ending.SILENT);
        }
    }

    /** The other side has closed it in order. */
    void closed() {
        connections.remove(this);
        outlet.forget();
    }
}
