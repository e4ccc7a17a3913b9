/** What a cache manager works with: its threads, and the users' factories. */
@NullMarked
package io.larder.jcache.work;

import org.jspecify.annotations.NullMarked;
