package social.anancus.platform.broadcast;

/** Receives the broadcasts of one kind, on every node. An application-scoped bean, found by its type. */
public interface BroadcastListener {
    /**
     * @return the kind to receive; several listeners may share one
     */
    String kind();

    /**
     * Called on one thread, one broadcast after the other: it must not wait for anything.
     *
     * @param json what was sent
     */
    void receive(String json);
}
