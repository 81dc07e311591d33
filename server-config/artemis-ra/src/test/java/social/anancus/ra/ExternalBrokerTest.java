package social.anancus.ra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExternalBrokerTest {
    private static final String NETTY = "org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory";

    @Test
    void anAddressNamesHostPortUserAndPassword() {
        ExternalBroker broker = ExternalBroker.parse("tcp://anancus:p%40ss+word@broker.example:61617");
        assertThat(broker.connectors()).isEqualTo(NETTY);
        assertThat(broker.parameters()).isEqualTo("host=broker.example;port=61617");
        assertThat(broker.user()).contains("anancus");
        assertThat(broker.password()).contains("p@ss+word");
        assertThat(broker.several()).isFalse();
    }

    @Test
    void severalAddressesTakeOverFromOneAnother() {
        ExternalBroker broker = ExternalBroker.parse("tcp://a:b@one.example, ssl://two.example:5500?verifyHost=true");
        assertThat(broker.connectors()).isEqualTo(NETTY + "," + NETTY);
        assertThat(broker.parameters())
                .isEqualTo("host=one.example;port=61616,host=two.example;port=5500;sslEnabled=true;verifyHost=true");
        assertThat(broker.several()).isTrue();
        assertThat(broker.user()).contains("a");
    }

    @Test
    void aWrongAddressIsRefusedWithoutShowingThePassword() {
        assertThatThrownBy(() -> ExternalBroker.parse("http://alice:secret@broker.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://***@broker.example")
                .hasMessageNotContaining("secret");
    }

    @Test
    void thePasswordIsNotInTheText() {
        assertThat(ExternalBroker.parse("tcp://alice:secret@broker.example"))
                .hasToString("host=broker.example port=61616");
    }
}
