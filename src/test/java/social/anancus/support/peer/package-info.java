/**
 * Other servers for tests: {@link social.anancus.support.peer.MockFediverse} is a world of hosts with names, addresses of this
 * machine and certificates of its own authority; {@link social.anancus.support.peer.MockPeer} one of them,
 * {@link social.anancus.support.peer.PeerActor} somebody who lives there and signs what he sends.
 *
 * <p>Signatures, digests and HTTP are written anew here, and nothing of the server's code may be used for them: a mistake of
 * the server must not be made twice.
 */
package social.anancus.support.peer;
