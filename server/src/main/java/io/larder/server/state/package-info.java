/** What a running server knows: its clients and the parts that commands look into. */
@NullMarked
package io.larder.server.state;

import org.jspecify.annotations.NullMarked;
