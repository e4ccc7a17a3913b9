/** Clients as applications use them, against the server as it is. */
package io.larder.server.clients;
