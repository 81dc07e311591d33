/**
 * What can be seen of a server beside its answers when its data folder is at hand: the statements that its database ran,
 * and the processor time of its processes.
 */
package social.anancus.bench.server;
