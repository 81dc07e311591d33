package social.anancus.arch.bad.core.status;

/** Innocent: a viewer. */
public final class Anonymous implements Viewer {}
