package social.anancus.ra;

import java.util.Optional;

/** What the resource adapter may be told, by a system property or an environment variable, in this order. */
enum BrokerSetting {
    /** The folder of the embedded broker's journal. */
    DATA("anancus.broker.data", "ANANCUS_BROKER_DATA"),
    /** Other brokers to use instead of the embedded one; see {@link ExternalBroker}. */
    URL("anancus.broker.url", "BROKER_URL"),
    /** An address on which the embedded broker listens for others, such as {@code tcp://127.0.0.1:61616}. */
    ACCEPT("anancus.broker.accept", "ANANCUS_BROKER_ACCEPT");

    private final String property;
    private final String variable;

    BrokerSetting(String property, String variable) {
        this.property = property;
        this.variable = variable;
    }

    Optional<String> value() {
        return Optional.ofNullable(System.getProperty(property))
                .filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(System.getenv(variable)).filter(text -> !text.isBlank()))
                .map(String::strip);
    }

    /** How the setting is called, for messages. */
    String names() {
        return variable + " (or the system property " + property + ")";
    }
}
