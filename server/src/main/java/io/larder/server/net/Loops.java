package io.larder.server.net;

import io.netty.channel.IoEventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The event loops of connections, and a spare one: while a script keeps the keyspace to itself for
 * long, the loops stand still one after the other. Who connects then is served by the spare loop,
 * to be told that the server is busy, or to end the script.
 */
@SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the spare loop
final class Loops extends MultiThreadIoEventLoopGroup {

  private final MultiThreadIoEventLoopGroup spare;
  private final BooleanSupplier standStill;

  /** So many event loops, and a spare one for when they stand still. */
  Loops(int threads, IoHandlerFactory handlers, BooleanSupplier standStill) {
    super(threads, new DefaultThreadFactory("larder-loop", true), handlers);
    this.spare =
        new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("larder-spare-loop", true), handlers);
    this.standStill = standStill;
  }

  @Override
  public IoEventLoop next() {
    return standStill.getAsBoolean() ? spare.next() : super.next();
  }

  @Override
  public Future<?> shutdownGracefully(long quietPeriod, long timeout, TimeUnit unit) {
    spare.shutdownGracefully(quietPeriod, timeout, unit);
    return super.shutdownGracefully(quietPeriod, timeout, unit);
  }
}
