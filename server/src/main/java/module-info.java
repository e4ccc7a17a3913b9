/**
 * The RESP server: the engine's keyspace for clients in any language. Netty carries the bytes; its
 * types are in no public signature.
 */
module io.larder.server {
  requires transitive io.larder.engine;
  requires io.netty.buffer;
  requires io.netty.common;
  requires io.netty.codec;
  requires io.netty.handler;
  requires io.netty.tcnative.classes.openssl;
  requires io.netty.transport;
  requires io.netty.transport.classes.epoll;
  requires io.netty.transport.classes.io_uring;
  requires io.netty.transport.unix.common;
  requires party.iroiro.luajava;
  requires party.iroiro.luajava.lua51;
  requires java.logging;
  requires java.management;
  requires jdk.management;
  requires static org.jspecify;

  exports io.larder.server;

  provides io.larder.engine.EngineService with
      io.larder.server.ServerService;
}
