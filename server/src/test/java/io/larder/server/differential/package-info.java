/** The server beside a real Redis, request by request and byte by byte. */
package io.larder.server.differential;
