package social.anancus.arch.bad.core.status;

/** Innocent: who looks. */
public interface Viewer {}
