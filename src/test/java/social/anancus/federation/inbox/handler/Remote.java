package social.anancus.federation.inbox.handler;

/**
 * Somebody of another server, known here.
 *
 * @param id the account
 * @param uri the actor's id
 */
record Remote(long id, String uri) {
    String root() {
        return uri.substring(0, uri.indexOf('/', "https://".length()));
    }

    String followers() {
        return uri + "/followers";
    }

    String featured() {
        return uri + "/featured";
    }

    /**
     * @param path the end of an address on its server, unique for this actor
     */
    String at(String path) {
        return uri + "/" + path;
    }
}
