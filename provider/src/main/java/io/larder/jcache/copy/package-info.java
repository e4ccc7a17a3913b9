/**
 * Copies of objects as serialization would make them, without a stream: classes whose serialized
 * form is nothing but their fields, records, arrays and the usual collections. Start at {@link
 * io.larder.jcache.copy.Copies}.
 */
@NullMarked
package io.larder.jcache.copy;

import org.jspecify.annotations.NullMarked;
