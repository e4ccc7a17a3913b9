/** The RESP server as programs start it. */
@NullMarked
package io.larder.server;

import org.jspecify.annotations.NullMarked;
