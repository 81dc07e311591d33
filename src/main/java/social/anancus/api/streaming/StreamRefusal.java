package social.anancus.api.streaming;

/** A client asks for what there is not or what it may not have. */
class StreamRefusal extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    private final int status;

    private StreamRefusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static StreamRefusal badRequest(String message) {
        return new StreamRefusal(BAD_REQUEST, message);
    }

    static StreamRefusal unauthorized(String message) {
        return new StreamRefusal(UNAUTHORIZED, message);
    }

    static StreamRefusal tooMany(String message) {
        return new StreamRefusal(TOO_MANY, message);
    }

    int status() {
        return status;
    }

    /** For clients. */
    String text() {
        return String.valueOf(getMessage());
    }
}
