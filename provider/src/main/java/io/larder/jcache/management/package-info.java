/** The MXBeans of a cache and their names. */
@NullMarked
package io.larder.jcache.management;

import org.jspecify.annotations.NullMarked;
