package social.anancus.federation.uri;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.instance.ActorUris;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.StatusRepository;
import social.anancus.federation.uri.LocalTarget.CollectionKind;
import social.anancus.federation.uri.LocalTarget.DeedKind;
import social.anancus.federation.uri.LocalTarget.Owner;
import social.anancus.federation.uri.LocalTarget.StatusCollectionKind;
import social.anancus.platform.settings.ServerSettings;

class LocalTargetsTest {
    private static final ServerSettings SETTINGS =
            ServerSettings.of(Map.of("LOCAL_DOMAIN", "anancus.example", "WEB_DOMAIN", "web.anancus.example"), Map.of());
    private static final LocalUris URIS = new LocalUris(SETTINGS);
    private static final Owner ALICE = new Owner.ByName("alice");
    private static final Owner SEVEN = new Owner.ById(7);
    private static final ActorUris BY_NAME = new ActorUris(URIS.actorByName("alice"));
    private static final ActorUris BY_ID = new ActorUris(URIS.actorById(7));

    private final LocalTargets targets = new LocalTargets(SETTINGS, new AccountRepository(), new StatusRepository());

    static Stream<Arguments> whatIsGivenOut() {
        String status = URIS.status(BY_ID.actor(), 12);
        return Stream.of(
                Arguments.of(BY_ID.actor(), new LocalTarget.Actor(SEVEN)),
                Arguments.of(BY_NAME.actor(), new LocalTarget.Actor(ALICE)),
                Arguments.of(URIS.profile("alice"), new LocalTarget.Actor(ALICE)),
                Arguments.of(URIS.instanceActor(), new LocalTarget.InstanceActor()),
                Arguments.of(URIS.sharedInbox(), new LocalTarget.SharedInbox()),
                Arguments.of(status, new LocalTarget.Status(SEVEN, 12)),
                Arguments.of(URIS.status(BY_NAME.actor(), 12), new LocalTarget.Status(ALICE, 12)),
                Arguments.of(URIS.statusPage("alice", 12), new LocalTarget.Status(ALICE, 12)),
                Arguments.of(URIS.statusActivity(BY_ID.actor(), 12), new LocalTarget.StatusActivity(SEVEN, 12)),
                Arguments.of(
                        URIS.replies(status),
                        new LocalTarget.StatusCollection(SEVEN, 12, StatusCollectionKind.REPLIES)),
                Arguments.of(
                        URIS.likes(status), new LocalTarget.StatusCollection(SEVEN, 12, StatusCollectionKind.LIKES)),
                Arguments.of(
                        URIS.shares(status), new LocalTarget.StatusCollection(SEVEN, 12, StatusCollectionKind.SHARES)),
                Arguments.of(BY_ID.inbox(), new LocalTarget.Collection(SEVEN, CollectionKind.INBOX)),
                Arguments.of(BY_ID.outbox(), new LocalTarget.Collection(SEVEN, CollectionKind.OUTBOX)),
                Arguments.of(BY_NAME.followers(), new LocalTarget.Collection(ALICE, CollectionKind.FOLLOWERS)),
                Arguments.of(BY_NAME.following(), new LocalTarget.Collection(ALICE, CollectionKind.FOLLOWING)),
                Arguments.of(BY_NAME.featured(), new LocalTarget.Collection(ALICE, CollectionKind.FEATURED)),
                Arguments.of(BY_NAME.featuredTags(), new LocalTarget.Collection(ALICE, CollectionKind.FEATURED_TAGS)),
                Arguments.of(BY_ID.key(), new LocalTarget.Key(SEVEN)),
                Arguments.of(new ActorUris(URIS.instanceActor()).key(), new LocalTarget.InstanceKey()),
                Arguments.of(BY_ID.follow(5), new LocalTarget.Deed(SEVEN, DeedKind.FOLLOW, 5)),
                Arguments.of(BY_ID.acceptOfFollow(5), new LocalTarget.Deed(SEVEN, DeedKind.ACCEPT_OF_FOLLOW, 5)),
                Arguments.of(BY_ID.rejectOfFollow(5), new LocalTarget.Deed(SEVEN, DeedKind.REJECT_OF_FOLLOW, 5)),
                Arguments.of(BY_ID.block(5), new LocalTarget.Deed(SEVEN, DeedKind.BLOCK, 5)),
                Arguments.of(BY_NAME.like(5), new LocalTarget.Deed(ALICE, DeedKind.LIKE, 5)),
                Arguments.of(BY_ID.vote(5), new LocalTarget.Deed(SEVEN, DeedKind.VOTE, 5)),
                Arguments.of(BY_ID.vote(5) + "/activity", new LocalTarget.Deed(SEVEN, DeedKind.VOTE_ACTIVITY, 5)),
                Arguments.of(BY_ID.quoteAuthorization(5), new LocalTarget.QuoteAuthorization(SEVEN, 5)),
                Arguments.of(
                        URIS.conversation(9, Instant.parse("2026-01-02T03:04:05Z")), new LocalTarget.Conversation(9)));
    }

    @ParameterizedTest
    @MethodSource("whatIsGivenOut")
    void everyAddressThatIsGivenOutIsRead(String uri, LocalTarget expected) {
        assertThat(targets.of(uri)).contains(expected);
        assertThat(targets.isOurs(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://anancus.example/users/alice",
                "https://anancus.example:443/users/alice",
                "HTTPS://ANANCUS.EXAMPLE/users/alice",
                "http://web.anancus.example:80/users/alice",
                "https://web.anancus.example/%40alice"
            })
    void eachOfOurNamesCountsInEverySpelling(String uri) {
        assertThat(targets.of(uri)).contains(new LocalTarget.Actor(ALICE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://remote.example/users/alice",
                "https://anancus.example.remote.example/users/alice",
                "https://anancus.example@remote.example/users/alice",
                "https://alice@anancus.example/users/alice",
                "https://anancus.example:8443/users/alice",
                "https://anancus.example\\@remote.example/users/alice",
                "ftp://anancus.example/users/alice",
                "javascript://anancus.example/users/alice",
                "//anancus.example/users/alice",
                "/users/alice",
                "acct:alice@anancus.example",
                "tag:remote.example,2026-01-02:objectId=9:objectType=Conversation",
                "not a uri at all",
                ""
            })
    void addressesOfOthersNameNothingHere(String uri) {
        assertThat(targets.of(uri)).isEmpty();
        assertThat(targets.isOurs(uri)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://anancus.example/",
                "https://anancus.example/users/",
                "https://anancus.example/users/alice/",
                "https://anancus.example/users/al.ice",
                "https://anancus.example/users/alice/statuses/",
                "https://anancus.example/users/alice/statuses/012",
                "https://anancus.example/users/alice/statuses/-1",
                "https://anancus.example/users/alice/statuses/9999999999999999999",
                "https://anancus.example/users/alice/statuses/12/activity/undo",
                "https://anancus.example/users/alice/statuses/12#delete",
                "https://anancus.example/users/alice?page=1",
                "https://anancus.example/users/alice#follows/",
                "https://anancus.example/users/alice#follows/x",
                "https://anancus.example/users/alice#nothing/5",
                "https://anancus.example/ap/users/alice",
                "https://anancus.example/ap/7",
                "https://anancus.example/@alice@remote.example",
                "https://anancus.example/@alice/12/embed",
                "https://anancus.example/@alice#main-key",
                "https://anancus.example/nowhere"
            })
    void otherAddressesHereNameNothingButAreOurs(String uri) {
        assertThat(targets.of(uri)).isEmpty();
        assertThat(targets.isOurs(uri)).isTrue();
    }

    @Test
    void anEndlessAddressIsNotRead() {
        assertThat(targets.of("https://anancus.example/users/" + "a".repeat(5000)))
                .isEmpty();
    }
}
