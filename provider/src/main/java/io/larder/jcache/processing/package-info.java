/** Entry processors. */
@NullMarked
package io.larder.jcache.processing;

import org.jspecify.annotations.NullMarked;
