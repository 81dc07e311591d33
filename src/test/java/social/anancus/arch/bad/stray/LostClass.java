package social.anancus.arch.bad.stray;

/** Lives in no ring. */
public class LostClass {}
