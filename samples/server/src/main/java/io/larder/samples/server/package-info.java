/** One keyspace, two doors: Java methods in process, and clients of Redis over the network. */
@NullMarked
package io.larder.samples.server;

import org.jspecify.annotations.NullMarked;
