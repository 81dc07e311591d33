package social.anancus.launcher.cli;

import social.anancus.launcher.DataFolder;

/**
 * The first account of a server, made by the first run.
 *
 * @param email what to log in with
 * @param shownPassword the password, or where it is
 */
record Owner(String email, String shownPassword) {
    private static final String NAME = "owner";
    private static final String EMAIL = "owner@localhost";
    private static final String SECRET = "owner.password";
    private static final String MADE = "owner.made";

    /**
     * Makes the account where this data folder has none yet. The password is written down before it is used, so that a
     * run that is broken off in between leaves a log-in that is known.
     */
    static Owner of(DataFolder data, Console console) {
        boolean known = data.hasSecret(SECRET);
        String password = data.secret(SECRET);
        if (!known || !data.hasSecret(MADE)) {
            Fields account = new Fields()
                    .with("username", NAME)
                    .with("email", EMAIL)
                    .with("password", password)
                    .with("confirmed", true)
                    .with("approve", true)
                    .with("role", "Owner");
            console.makeUnlessTaken(account, "accounts");
            data.keepSecret(MADE, "yes");
            return new Owner(EMAIL, password);
        }
        return new Owner(EMAIL, "in " + data.root().resolve("secrets").resolve(SECRET) + ", unless changed");
    }
}
