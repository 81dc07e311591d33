package social.anancus.arch.bad.api;

/** A wire shape that is no record. */
public class ClassJson {}
