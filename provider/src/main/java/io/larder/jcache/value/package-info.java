/**
 * How keys and values are kept: by reference, or by value, shared where nobody could tell and
 * copied or encoded where somebody could. Start at {@link io.larder.jcache.value.ValueForm}.
 */
@NullMarked
package io.larder.jcache.value;

import org.jspecify.annotations.NullMarked;
