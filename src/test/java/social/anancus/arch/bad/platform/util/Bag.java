package social.anancus.arch.bad.platform.util;

/** Its package says nothing. */
public class Bag {}
