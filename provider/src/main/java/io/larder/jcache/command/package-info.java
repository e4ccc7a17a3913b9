/** Redis's commands on the entries of a cache: how its keys and values look as bytes. */
@NullMarked
package io.larder.jcache.command;

import org.jspecify.annotations.NullMarked;
