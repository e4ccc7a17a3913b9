/**
 * The commands about clients: what they are, how they are answered, what they cache, who watches.
 */
@NullMarked
package io.larder.server.client;

import org.jspecify.annotations.NullMarked;
