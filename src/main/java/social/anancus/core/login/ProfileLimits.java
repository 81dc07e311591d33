package social.anancus.core.login;

/** How much a profile of this server may say; numbers of characters where nothing else is said. */
public final class ProfileLimits {
    /** The display name. */
    public static final int DISPLAY_NAME = 40;

    /** The text about oneself. */
    public static final int NOTE = 500;

    /** The description of a picture of the profile. */
    public static final int IMAGE_DESCRIPTION = 150;

    /** How many fields there may be. */
    public static final int FIELDS = 4;

    /** The name of a field, and its value. */
    public static final int FIELD = 255;

    private ProfileLimits() {}
}
