package social.anancus.core.media;

/** A small picture and the size it is brought to. */
public enum ProfileImageKind {
    AVATAR("Avatar", 400, 400),
    HEADER("Header", 1500, 500),
    /** A custom emoji of another server, which keeps its shape. */
    EMOJI("Image", 128, 128);

    private final String label;
    private final int width;
    private final int height;

    ProfileImageKind(String label, int width, int height) {
        this.label = label;
        this.width = width;
        this.height = height;
    }

    String label() {
        return label;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
