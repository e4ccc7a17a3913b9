/**
 * What happens around a call of a cached method: the key, the cache, and the order in which they
 * and the method are used. Each choice that a method's annotation or the configuration makes is an
 * object, chosen when the method is first called.
 */
@NullMarked
package io.larder.cdi.call;

import org.jspecify.annotations.NullMarked;
