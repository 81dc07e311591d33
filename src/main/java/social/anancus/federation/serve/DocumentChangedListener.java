package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.broadcast.BroadcastListener;
import social.anancus.platform.json.Json;

/** Hears of accounts and statuses that changed on another node. */
@ApplicationScoped
public class DocumentChangedListener implements BroadcastListener {
    private Documents documents;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DocumentChangedListener() {}

    @Inject
    public DocumentChangedListener(Documents documents, Json json) {
        this.documents = documents;
        this.json = json;
    }

    @Override
    public String kind() {
        return Documents.KIND;
    }

    @Override
    public void receive(String text) {
        JsonNode change = json.tree(text);
        long id = change.path(1).asLong();
        if (change.path(0).asText().equals("account")) {
            documents.forgetAccount(id);
        } else {
            documents.forgetStatus(id);
        }
    }
}
