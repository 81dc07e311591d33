package social.anancus.core.account;

/** What was undone before it came. */
public enum UndoKind {
    /** It was named by its URI only. */
    ANY,
    LIKE,
    ANNOUNCE,
    FOLLOW,
    BLOCK
}
