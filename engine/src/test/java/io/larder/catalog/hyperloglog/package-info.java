/** Tests of the commands of HyperLogLogs. */
@NullMarked
package io.larder.catalog.hyperloglog;

import org.jspecify.annotations.NullMarked;
