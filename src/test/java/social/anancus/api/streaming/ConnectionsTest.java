package social.anancus.api.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.anancus.api.streaming.Connection.Transport;
import social.anancus.core.login.Authentication.Person;
import social.anancus.core.login.Credential;
import social.anancus.core.login.LoginState;
import social.anancus.core.login.Scopes;
import social.anancus.platform.json.Json;
import social.anancus.platform.metrics.Metrics;

class ConnectionsTest {
    private static final Channel PUBLIC = new Channel(StreamKind.PUBLIC, "");

    private final Connections connections = new Connections(new Metrics(), new SocketCloser());

    private Connection connection(long token, long account) {
        Person person = new Person(account + 1, account, LoginState.FUNCTIONAL, 0, "en");
        StreamCaller caller = new StreamCaller(new Credential.Token(token, 1), Scopes.parse("read"), person);
        return new Connection(
                caller,
                connections,
                Transport.WEBSOCKET,
                whenBroken -> new FakeOutlet(connections.budget(), whenBroken));
    }

    private static FakeOutlet outlet(Connection connection) {
        return (FakeOutlet) connection.outlet();
    }

    @Test
    void subscribersAreFoundByChannel() throws StreamRefusal {
        Connection alice = connection(1, 10);
        Connection bob = connection(2, 20);
        connections.add(alice);
        connections.add(bob);
        connections.subscribe(alice, Channel.of(StreamKind.USER, 10), List.of("user"));
        connections.subscribe(alice, PUBLIC, List.of("public"));
        connections.subscribe(bob, PUBLIC, List.of("public"));
        connections.subscribe(bob, PUBLIC, List.of("public"));

        assertThat(connections.subscribers(PUBLIC))
                .extracting(Subscription::accountId)
                .containsExactlyInAnyOrder(10L, 20L);
        assertThat(connections.ids(StreamKind.USER)).containsExactly(10L);
        assertThat(connections.anyOpen()).isTrue();

        connections.unsubscribe(bob, PUBLIC);
        alice.end(Ending.CUT_OFF);

        assertThat(connections.subscribers(PUBLIC)).isEmpty();
        assertThat(connections.ids(StreamKind.USER)).isEmpty();
        assertThat(connections.anyOpen()).isFalse();
        assertThat(outlet(alice).closed).isEqualTo(Ending.CUT_OFF);
    }

    @Test
    void aClientThatDoesNotKeepUpIsClosedAndOthersAreNot() throws StreamRefusal {
        Connection slow = connection(1, 10);
        Connection quick = connection(2, 20);
        for (Connection connection : List.of(slow, quick)) {
            connections.add(connection);
            connections.subscribe(connection, PUBLIC, List.of("public"));
        }
        outlet(slow).open = false;

        int sent = OutQueue.MOST_TEXTS + 1;
        for (int i = 0; i < sent; i++) {
            Frame frame = new Frame(new Json(), "delete", String.valueOf(i));
            connections.subscribers(PUBLIC).forEach(each -> each.send(frame));
        }

        assertThat(outlet(slow).closed).isEqualTo(Ending.TOO_SLOW);
        assertThat(outlet(quick).written).hasSize(sent);
        assertThat(connections.all()).containsExactly(quick);
        assertThat(connections.budget().used()).isZero();
    }

    @Test
    void anAccountHasItsShareOfConnections() throws StreamRefusal {
        List<Connection> own = new ArrayList<>();
        for (int i = 0; i < Connections.MOST_OF_ACCOUNT; i++) {
            own.add(connection(i, 10));
            assertThat(connections.add(own.get(i))).isTrue();
        }

        assertThatThrownBy(() -> connections.demandRoom(10)).isInstanceOf(StreamRefusal.class);
        assertThat(connections.add(connection(99, 10))).isFalse();
        connections.demandRoom(20);
        own.getFirst().closed();
        connections.demandRoom(10);
        assertThat(connections.all()).hasSize(Connections.MOST_OF_ACCOUNT - 1);
    }

    @Test
    void aConnectionHasItsShareOfSubscriptions() throws StreamRefusal {
        Connection alice = connection(1, 10);
        connections.add(alice);
        for (int i = 0; i < Connections.MOST_SUBSCRIPTIONS; i++) {
            connections.subscribe(alice, new Channel(StreamKind.HASHTAG, "tag" + i), List.of("hashtag", "tag" + i));
        }

        assertThatThrownBy(() -> connections.subscribe(alice, PUBLIC, List.of("public")))
                .isInstanceOf(StreamRefusal.class)
                .hasMessage("Too many subscriptions of this connection");
    }

    @Test
    void whoIsGoneLeavesNoSubscription() throws StreamRefusal {
        Connection alice = connection(1, 10);
        connections.add(alice);
        alice.closed();

        connections.subscribe(alice, PUBLIC, List.of("public"));

        assertThat(connections.subscribers(PUBLIC)).isEmpty();
    }

    @Test
    void aServerThatStopsClosesAllAndTakesNoMore() {
        Connection alice = connection(1, 10);
        connections.add(alice);

        connections.stop(new Object());

        assertThat(outlet(alice).closed).isEqualTo(Ending.SHUTDOWN);
        assertThat(connections.add(connection(2, 20))).isFalse();
        assertThat(connections.isEmpty()).isTrue();
    }
}
