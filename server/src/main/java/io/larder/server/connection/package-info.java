/** The commands about the connection itself: HELLO, AUTH, RESET, QUIT. */
@NullMarked
package io.larder.server.connection;

import org.jspecify.annotations.NullMarked;
