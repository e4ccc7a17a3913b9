/**
 * Expiry policies, resolved once to a kind and a duration. Start at {@link
 * io.larder.jcache.expiry.ExpiryRule}.
 */
@NullMarked
package io.larder.jcache.expiry;

import org.jspecify.annotations.NullMarked;
