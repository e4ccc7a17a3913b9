/** Many clients at once, and clients that behave badly. */
package io.larder.server.load;
