/**
 * The running server among other servers: mocks of them, one made with Fedify, and a second server of ours. What people see is
 * read through the client API.
 */
package social.anancus.it.federation;
