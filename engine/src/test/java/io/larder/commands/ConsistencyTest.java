package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Catalog;
import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The Java interface beside the catalog, and the asynchronous view beside the other. */
class ConsistencyTest {

  @Test
  void everyCommand_hasAMethod_orAReason() {
    List<String> missing = new ArrayList<>();
    for (Command command : Catalog.REDIS.commands()) {
      boolean listed = CommandMethods.WITHOUT_METHOD.containsKey(command.name());
      if (command.group() != CommandGroup.SERVER
          && CommandMethods.of(command).isEmpty() != listed) {
        missing.add(command.name() + (listed ? " is listed, but has a method" : " has none"));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyAsynchronousMethod_hasATwin_ofTheSameResult() throws NoSuchMethodException {
    for (Method method : AsyncRedisCommands.class.getMethods()) {
      Method twin = RedisCommands.class.getMethod(method.getName(), method.getParameterTypes());
      assertThat(method.getReturnType()).as(method.toString()).isEqualTo(CompletionStage.class);
      String result =
          ((ParameterizedType) method.getGenericReturnType())
              .getActualTypeArguments()[0].getTypeName();
      assertThat(boxed(twin)).as(method.toString()).isEqualTo(result);
    }
  }

  @Test
  void everyMethod_thatIsOneCommand_hasAnAsynchronousTwin() {
    List<String> missing = new ArrayList<>();
    for (Method method : CommandMethods.all()) {
      boolean makesObject =
          List.of("async", "multi", "watch", "subscribe", "psubscribe", "ssubscribe")
                  .contains(method.getName())
              || method.getName().startsWith("pubsub");
      boolean hasTwin =
          Arrays.stream(AsyncRedisCommands.class.getMethods())
              .anyMatch(
                  async ->
                      async.getName().equals(method.getName())
                          && Arrays.equals(async.getParameterTypes(), method.getParameterTypes()));
      if (!hasTwin && !makesObject && !method.isDefault()) {
        missing.add(method.toString());
      }
    }
    assertThat(missing).isEmpty();
  }

  private static String boxed(Method method) {
    return switch (method.getGenericReturnType().getTypeName()) {
      case "long" -> "java.lang.Long";
      case "boolean" -> "java.lang.Boolean";
      case "double" -> "java.lang.Double";
      case "int" -> "java.lang.Integer";
      case "void" -> "java.lang.Void";
      default -> method.getGenericReturnType().getTypeName();
    };
  }
}
