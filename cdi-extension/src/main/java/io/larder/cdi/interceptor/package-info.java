/** The interceptors, one for each annotation. */
@NullMarked
package io.larder.cdi.interceptor;

import org.jspecify.annotations.NullMarked;
