/**
 * The server's parameters: what they are called, what values they take and have; {@code redis.conf}
 * and the command line that set them; {@code CONFIG}. It knows neither clients nor sockets.
 */
@NullMarked
package io.larder.server.config;

import org.jspecify.annotations.NullMarked;
