package social.anancus.core.login;

/** What becomes of a try to log in. */
public sealed interface LogInOutcome {
    /**
     * The browser is logged in.
     *
     * @param sessionToken the value of its cookie, shown this once
     */
    record Opened(String sessionToken) implements LogInOutcome {
        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "Opened";
        }
    }

    /**
     * The password is right and a code is wanted as well.
     *
     * @param challenge goes with the code, for ten minutes
     * @param username who is about to log in
     */
    record SecondFactorNeeded(String challenge, String username) implements LogInOutcome {}

    /**
     * Not this way.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements LogInOutcome {}

    /** Why somebody is not logged in. All but the first are told to those only who know the password. */
    enum Reason {
        /** There is no such login, or the password is another. */
        WRONG,
        UNCONFIRMED,
        PENDING,
        DISABLED,
        SUSPENDED,
        /** The code is wrong or was used before. */
        WRONG_CODE,
        /** The recovery code is wrong or was used before. */
        WRONG_RECOVERY_CODE,
        /** The security key is none of the login's, or its answer does not count. */
        WRONG_KEY,
        /** Too much time has passed since the password. */
        TOO_LATE
    }
}
