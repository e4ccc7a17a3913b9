package io.larder.server.net;

import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.IoRegistration;
import io.netty.util.concurrent.ThreadAwareExecutor;
import java.util.function.LongConsumer;

/** The waiting for sockets of some transport, which tells how long each turn took besides it. */
record MeasuredHandlers(IoHandlerFactory transport, LongConsumer turned)
    implements IoHandlerFactory {

  @Override
  public IoHandler newHandler(ThreadAwareExecutor executor) {
    return new Measured(transport.newHandler(executor), turned);
  }

  @Override
  public boolean isChangingThreadSupported() {
    return transport.isChangingThreadSupported();
  }

  private static final class Measured implements IoHandler {

    private final IoHandler handler;
    private final Turn turn;

    Measured(IoHandler handler, LongConsumer turned) {
      this.handler = handler;
      this.turn = new Turn(turned);
    }

    @Override
    public int run(IoHandlerContext context) {
      return handler.run(turn.of(context));
    }

    @Override
    public void initialize() {
      handler.initialize();
    }

    @Override
    public void prepareToDestroy() {
      handler.prepareToDestroy();
    }

    @Override
    public void destroy() {
      handler.destroy();
    }

    @Override
    public IoRegistration register(IoHandle handle) throws Exception {
      return handler.register(handle);
    }

    @Override
    public void wakeup() {
      handler.wakeup();
    }

    @Override
    public boolean isCompatible(Class<? extends IoHandle> type) {
      return handler.isCompatible(type);
    }
  }

  /** A turn of one event loop, whose thread alone uses it. */
  private static final class Turn implements IoHandlerContext {

    private final LongConsumer turned;
    private IoHandlerContext loop;

    Turn(LongConsumer turned) {
      this.turned = turned;
      this.loop = this; // until there is one
    }

    Turn of(IoHandlerContext loop) {
      this.loop = loop;
      return this;
    }

    @Override
    public boolean canBlock() {
      return loop.canBlock();
    }

    @Override
    public long delayNanos(long currentTimeNanos) {
      return loop.delayNanos(currentTimeNanos);
    }

    @Override
    public long deadlineNanos() {
      return loop.deadlineNanos();
    }

    @Override
    public boolean shouldReportActiveIoTime() {
      return true;
    }

    @Override
    public void reportActiveIoTime(long activeNanos) {
      turned.accept(activeNanos);
      loop.reportActiveIoTime(activeNanos);
    }
  }
}
