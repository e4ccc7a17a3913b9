/** Sockets: the event loops, and what happens between a socket and a client's session. */
@NullMarked
package io.larder.server.net;

import org.jspecify.annotations.NullMarked;
