package social.anancus.core.account;

/** What kind of actor an account is (Activity Streams vocabulary, section 3.2). */
public enum ActorType {
    PERSON,
    SERVICE,
    APPLICATION,
    GROUP,
    ORGANIZATION;

    /**
     * @return whether clients show it as automated
     */
    public boolean isBot() {
        return this == SERVICE || this == APPLICATION;
    }
}
