package social.anancus.arch.bad.core.gossip;

/** A feature that has no place in the order. */
public class Rumour {}
