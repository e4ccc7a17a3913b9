/**
 * The RESP protocol: requests from bytes, answers to bytes. It knows no sockets and no commands.
 */
@NullMarked
package io.larder.server.resp;

import org.jspecify.annotations.NullMarked;
