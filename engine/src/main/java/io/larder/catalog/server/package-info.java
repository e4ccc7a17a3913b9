/** The commands of keyspaces and the server. */
@NullMarked
package io.larder.catalog.server;

import org.jspecify.annotations.NullMarked;
