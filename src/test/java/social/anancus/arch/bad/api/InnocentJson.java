package social.anancus.arch.bad.api;

/** Innocent: a wire record. */
public record InnocentJson(String id) {}
