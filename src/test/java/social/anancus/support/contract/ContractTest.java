package social.anancus.support.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    private static final String FILE = """
            Person
              id id
              name text
              home url?
              born datetime
              mood enum(glad, sad)
              friends [Person] optional
              settings object
              settings/loud boolean
              history [object]
              history[]/day digits

            Member : Person
              role text|integer?

            ErrorAnswer
              error text
              error_description text optional
            """;
    private static final String ALICE =
            "{\"id\":\"1\",\"name\":\"alice\",\"home\":null,\"born\":\"2026-01-02T03:04:05.678Z\",\"mood\":\"glad\","
                    + "\"settings\":{\"loud\":true},\"history\":[{\"day\":\"12\"}]}";

    private final Contract contract = new Contract(
            Entities.read(FILE.lines().toList()),
            List.of(
                    new Endpoint("people", "GET", "/api/people/:id", "Person", Endpoint.State.CURRENT),
                    new Endpoint("people", "GET", "/api/people/all", "[Person]", Endpoint.State.CURRENT),
                    new Endpoint("people", "GET", "/api/people/:id/member", "Member", Endpoint.State.CURRENT),
                    new Endpoint("people", "GET", "/api/count", "{count: integer}", Endpoint.State.CURRENT),
                    new Endpoint("people", "GET", "/api/moods", "map(enum(glad, sad))", Endpoint.State.CURRENT),
                    new Endpoint("people", "DELETE", "/api/people/:id", "{}", Endpoint.State.CURRENT)));

    private List<String> mistakes(String path, String body) {
        return contract.mistakes("GET", path, 200, body);
    }

    @Test
    void whatIsAsPromisedPasses() {
        String carol = ALICE.replace(
                "\"home\":null", "\"home\":\"https://remote.example/@carol\",\"friends\":[" + ALICE + "]");

        assertThat(mistakes("/api/people/1", ALICE)).isEmpty();
        assertThat(mistakes("/api/people/all", "[" + ALICE + "," + carol + "]")).isEmpty();
        assertThat(mistakes("/api/count", "{\"count\":3}")).isEmpty();
        assertThat(mistakes("/api/moods", "{\"alice\":\"sad\"}")).isEmpty();
        assertThat(contract.mistakes("DELETE", "/api/people/1", 200, "{}")).isEmpty();
        assertThat(mistakes("/api/people/1/member", ALICE.replace("{\"id\"", "{\"role\":null,\"id\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "id":"1"                | "id":1                    | /id: 1 is no id
                    "id":"1",               |                           | /id: is missing in Person
                    "name":"alice"          | "name":null               | /name: null is no text
                    "name":"alice"          | "name":"alice","extra":1  | /extra: Person has no such member
                    "home":null             | "home":"/alice"           | /home: "/alice" is no url
                    .678Z                   | Z                         | /born: "2026-01-02T03:04:05Z" is no datetime
                    "glad"                  | "bored"                   | /mood: "bored" is none of [glad, sad]
                    {"loud":true}           | {"loud":"true"}           | /settings/loud: "true" is no boolean
                    {"loud":true}           | {"loud":true,"x":1}       | /settings/x: object has no such member
                    [{"day":"12"}]          | {}                        | /history: {} is no array
                    "12"                    | 12                        | /history/0/day: 12 is no digits
                    "home":null             | "home":null,"friends":[7] | /friends/0: 7 is no Person
                    """)
    void everyDeviationIsNamedWithItsPlace(String right, String wrong, String mistake) {
        String broken = ALICE.replace(right, wrong == null ? "" : wrong);

        assertThat(broken).isNotEqualTo(ALICE);
        assertThat(mistakes("/api/people/1", broken)).containsExactly(mistake);
        assertThat(mistakes("/api/people/all", "[" + ALICE + "," + broken + "]"))
                .containsExactly("/1" + mistake);
    }

    @Test
    void errorsHaveOneFormToo() {
        assertThat(contract.mistakes("GET", "/api/people/1", 404, "{\"error\":\"Record not found\"}"))
                .isEmpty();
        assertThat(contract.mistakes("GET", "/api/nowhere", 404, "{\"error\":\"Not Found\"}"))
                .isEmpty();
        assertThat(contract.mistakes("GET", "/api/people/1", 422, "{\"message\":\"no\"}"))
                .containsExactlyInAnyOrder(
                        "/error: is missing in ErrorAnswer", "/message: ErrorAnswer has no such member");
    }

    @Test
    void whatNobodyPromisedIsAMistake() {
        assertThat(mistakes("/api/animals", "{}")).containsExactly("the contract knows no GET /api/animals");
        assertThat(contract.mistakes("POST", "/api/people/1", 200, "{}")).hasSize(1);
        assertThat(mistakes("/api/count", "no json")).hasSize(1);
        assertThat(contract.mistakes("DELETE", "/api/people/1", 200, "{\"id\":\"1\"}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[text", "text]", "enum()", "{a}", "map(text", "unheard-of", "", "text??"})
    void aTypeThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> ShapeParser.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEntityThatIsNamedButNotThereIsRefused() {
        assertThatThrownBy(() -> Entities.read(List.of("A", "  b [Nobody]"))).hasMessage("there is no entity Nobody");
    }

    @Test
    void theContractInForceCanBeRead() {
        assertThat(Contract.inForce().endpoint("GET", "/api/v1/accounts/verify_credentials"))
                .map(Endpoint::answer)
                .contains("CredentialAccount");
        assertThat(Contract.inForce().endpoint("GET", "/api/v1/accounts/12"))
                .map(Endpoint::answer)
                .contains("Account");
    }
}
