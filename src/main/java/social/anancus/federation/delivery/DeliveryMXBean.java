package social.anancus.federation.delivery;

import java.util.List;

/** Deliveries as JMX shows them: {@code social.anancus:type=Delivery,name="hosts"}. */
public interface DeliveryMXBean {
    /**
     * @return how many requests run now
     */
    int getUnderWay();

    /**
     * @return how many of them have no worker any more, because they take long
     */
    int getSlow();

    /**
     * @return hosts that get nothing for the moment: after ten failures in a row, or because they asked for a pause
     */
    List<String> getShutHosts();

    /**
     * @return hosts that are in trouble, one a line: since when nothing is sent or on how many days it failed, and why
     */
    List<String> getTroubledHosts();

    /**
     * @return how many hosts get nothing because they are taken for gone
     */
    long getUnavailableHosts();
}
