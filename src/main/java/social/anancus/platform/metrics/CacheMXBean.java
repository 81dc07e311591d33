package social.anancus.platform.metrics;

/** The figures of one cache, as JMX shows them. */
public interface CacheMXBean {
    /**
     * @return how many entries it holds, about
     */
    long getSize();

    /**
     * @return how often something was found since the start
     */
    long getHits();

    /**
     * @return how often nothing was found
     */
    long getMisses();

    /**
     * @return hits among all requests, 0 to 1
     */
    double getHitRate();

    /**
     * @return how many entries were thrown out for want of room
     */
    long getEvictions();

    /** Empties the cache. */
    void clear();
}
