/** The commands about users and what they may do: {@code ACL *}. */
@NullMarked
package io.larder.server.access;

import org.jspecify.annotations.NullMarked;
