package social.anancus.api.streaming;

import java.util.List;

/**
 * What a connection listens to.
 *
 * @param connection who listens
 * @param channel to what
 * @param name the stream's name as the client gave it, with its hashtag or list
 */
record Subscription(Connection connection, Channel channel, List<String> name) {
    void send(Frame frame) {
        connection.send(frame, name);
    }

    long accountId() {
        return connection.caller().accountId();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subscription that && connection == that.connection && channel.equals(that.channel);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(connection) + channel.hashCode();
    }
}
