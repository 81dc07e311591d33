package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.broadcast.BroadcastListener;

/** Hears of accounts that changed on another node. */
@ApplicationScoped
public class FaceChangedListener implements BroadcastListener {
    private KnownFaces faces;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FaceChangedListener() {}

    @Inject
    public FaceChangedListener(KnownFaces faces) {
        this.faces = faces;
    }

    @Override
    public String kind() {
        return KnownFaces.KIND;
    }

    @Override
    public void receive(String json) {
        faces.forget(Long.parseLong(json));
    }
}
