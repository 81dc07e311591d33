package social.anancus.support.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/** What Mastodon 4.6 promises its clients of every answer of the API. */
public final class Contract {
    private static final int FIRST_ERROR = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Entities entities;
    private final List<Endpoint> endpoints;

    Contract(Entities entities, List<Endpoint> endpoints) {
        this.entities = entities;
        this.endpoints = endpoints;
        endpoints.stream().filter(each -> !each.answer().equals("-")).forEach(each -> ShapeParser.parse(each.answer()));
    }

    /**
     * @return the contract in the files
     */
    public static Contract inForce() {
        return InForce.CONTRACT;
    }

    /** Read when it is first asked for. */
    private static final class InForce {
        static final Contract CONTRACT =
                new Contract(Entities.read(ContractFiles.lines("entities.txt")), Endpoint.all());
    }

    /**
     * @param method the HTTP method
     * @param path the path that was asked for, without its query
     * @return the endpoint that this is
     */
    public Optional<Endpoint> endpoint(String method, String path) {
        return Endpoint.of(endpoints, method, path);
    }

    /**
     * @param method the HTTP method
     * @param path the path that was asked for, without its query
     * @param status the status of the answer
     * @param body the answer, which says that it is JSON
     * @return what is wrong with it, one line each; empty if nothing is
     */
    public List<String> mistakes(String method, String path, int status, String body) {
        if (method.equals("HEAD")) {
            return List.of();
        }
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return List.of("the answer says that it is JSON and is none");
        }
        if (status >= FIRST_ERROR) {
            return ShapeCheck.mistakes(json, new Shape.Entity("ErrorAnswer"), entities);
        }
        Endpoint endpoint = endpoint(method, path).orElse(null);
        if (endpoint == null) {
            return List.of("the contract knows no " + method + " " + path);
        }
        return endpoint.answer().equals("-")
                ? List.of()
                : ShapeCheck.mistakes(json, ShapeParser.parse(endpoint.answer()), entities);
    }
}
