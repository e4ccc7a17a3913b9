package io.larder.commands.typed;

import io.larder.commands.AsyncRedisCommands;
import io.larder.commands.CommandCodec;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous view: calls the twin of each method with an invoker that only captures the
 * command, and hands that on. So each method is written once.
 */
final class AsyncView<K, V> implements InvocationHandler {

  private static final ConcurrentMap<Method, Method> TWINS = new ConcurrentHashMap<>();

  private final CommandCodec<K, V> codec;
  private final Function<Invocation<?>, Object> start;

  private AsyncView(CommandCodec<K, V> codec, Function<Invocation<?>, Object> start) {
    this.codec = codec;
    this.start = start;
  }

  /** A view that gives every captured command to {@code start}, and answers with its stage. */
  @SuppressWarnings("unchecked") // the proxy implements what it is asked to
  static <K, V> AsyncRedisCommands<K, V> of(
      CommandCodec<K, V> codec, Function<Invocation<?>, Object> start) {
    return (AsyncRedisCommands<K, V>)
        Proxy.newProxyInstance(
            AsyncRedisCommands.class.getClassLoader(),
            new Class<?>[] {AsyncRedisCommands.class},
            new AsyncView<>(codec, start));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, arguments);
    }
    CapturingInvoker capturing = new CapturingInvoker();
    Method twin = TWINS.computeIfAbsent(method, AsyncView::twinOf);
    try {
      twin.invoke(new TypedCommands<>(capturing, codec), arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
    return start.apply(capturing.captured());
  }

  private static @Nullable Object ofObject(
      Object proxy, Method method, Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "AsyncRedisCommands";
    };
  }

  private static Method twinOf(Method method) {
    try {
      return io.larder.commands.RedisCommands.class.getMethod(
          method.getName(), method.getParameterTypes());
    } catch (NoSuchMethodException missing) {
      throw new IllegalStateException(method + " has no twin that waits", missing);
    }
  }
}
