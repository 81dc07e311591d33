package social.anancus.arch.bad.platform;

/** Its name says nothing. */
public class ThingUtil {}
