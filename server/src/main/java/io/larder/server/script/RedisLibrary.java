package io.larder.server.script;

import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.Words;
import io.larder.value.number.Integers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The library {@code redis}: commands, and what is about the run itself. */
final class RedisLibrary {

  private static final System.Logger LOG = System.getLogger("io.larder.server.script");
  private static final String VERSION = "7.2.4"; // whose behaviour this is
  private static final int VERSION_NUMBER = 0x070204;
  private static final int MOST_FLAGS = 3;
  private static final int PEEKS = 8; // values that may lie on top of the arguments: there is room
  private static final long MOST_BYTES = // of one command: as one client may send, if there is room
      Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 4);

  /** The levels of {@code redis.log}, in Redis's order. */
  private static final System.Logger.Level[] LEVELS = {
    System.Logger.Level.DEBUG,
    System.Logger.Level.DEBUG,
    System.Logger.Level.INFO,
    System.Logger.Level.WARNING
  };

  private final LuaMachine machine;

  RedisLibrary(LuaMachine machine) {
    this.machine = machine;
  }

  /** Puts the library into the table on top. */
  void fill(LuaStack stack) {
    machine.define("call", this::call);
    machine.define("pcall", this::protectedCall);
    machine.define("log", this::log);
    machine.define("sha1hex", RedisLibrary::sha1hex);
    machine.define("error_reply", RedisLibrary::errorReply);
    machine.define("status_reply", RedisLibrary::statusReply);
    machine.define("setresp", this::setResp);
    machine.define("set_repl", this::setRepl);
    machine.define("replicate_commands", RedisLibrary::replicateCommands);
    machine.define("breakpoint", RedisLibrary::breakpoint);
    machine.define("debug", args -> 0);
    machine.define("acl_check_cmd", this::aclCheckCmd);
    number(stack, "LOG_DEBUG", 0);
    number(stack, "LOG_VERBOSE", 1);
    number(stack, "LOG_NOTICE", 2);
    number(stack, "LOG_WARNING", 3);
    number(stack, "REPL_NONE", 0);
    number(stack, "REPL_AOF", 1);
    number(stack, "REPL_SLAVE", 2);
    number(stack, "REPL_REPLICA", 2);
    number(stack, "REPL_ALL", MOST_FLAGS);
    number(stack, "REDIS_VERSION_NUM", VERSION_NUMBER);
    stack.push(VERSION);
    stack.setField(-2, "REDIS_VERSION");
  }

  private static void number(LuaStack stack, String name, int value) {
    stack.push((double) value);
    stack.setField(-2, name);
  }

  private int call(LuaStack stack) {
    return perform(stack) ? 1 : LuaFunction.ERROR;
  }

  private int protectedCall(LuaStack stack) {
    perform(stack);
    return 1;
  }

  /** Runs a command, and pushes its answer; whether that is no error. */
  private boolean perform(LuaStack stack) {
    ScriptRun run = machine.running();
    if (run == null) {
      Errors.raise(stack, "redis.call/pcall can only be called inside a script invocation");
      return false;
    }
    Words words = words(stack);
    if (words == null) {
      return false;
    }
    StackReply reply = machine.reply().begin(stack, run.protocol());
    try {
      run.execute(words, reply);
    } catch (Failure refused) {
      stack.setTop(0);
      reply.begin(stack, run.protocol()).failure(refused);
    }
    return !reply.isFailure();
  }

  /** The arguments, which are popped; null if they are none, and an error is pushed. */
  private @Nullable Words words(LuaStack stack) {
    int count = stack.top();
    if (count == 0) {
      Errors.raise(stack, "Please specify at least one argument for this redis lib call");
      return null;
    }
    Object[] words = new Object[count];
    long bytes = 0;
    for (int i = 0; i < count; i++) {
      byte[] word = word(stack, i);
      if (word == null) {
        stack.setTop(0);
        Errors.raise(stack, "Lua redis lib command arguments must be strings or integers");
        return null;
      }
      words[i] = word;
      bytes += word.length;
      if (bytes > MOST_BYTES) {
        throw new LuaError("Lua redis lib command arguments are too large");
      }
      if (i % PEEKS == PEEKS - 1) {
        stack.setTop(count);
      }
    }
    stack.setTop(0);
    return new Words(words);
  }

  /** A word of a command; null if it is neither a string nor a number. */
  private byte @Nullable [] word(LuaStack stack, int place) {
    KnownStrings known = machine.known();
    byte[] bytes = known.peek(stack, place + 1);
    if (bytes != null) {
      return bytes;
    }
    return switch (stack.type(place + 1)) {
      case LuaStack.STRING -> {
        byte[] word = stack.bytes(place + 1);
        if (place == 0) { // the name of a command, which is called again
          stack.copy(1);
          known.learn(stack, word);
        }
        yield word;
      }
      case LuaStack.NUMBER -> number(stack.number(place + 1));
      default -> null;
    };
  }

  private static byte[] number(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < NumberText.EXACT;
    return whole && (number != 0 || 1 / number > 0)
        ? Integers.digits((long) number)
        : NumberText.format(number, 17).getBytes(StandardCharsets.US_ASCII);
  }

  private int log(LuaStack stack) {
    int count = stack.top();
    if (count < 2) {
      return Errors.raise(stack, "redis.log() requires two arguments or more.");
    }
    if (!stack.isNumeric(1)) {
      return Errors.raise(stack, "First argument must be a number (log level).");
    }
    int level = (int) stack.number(1);
    if (level < 0 || level >= LEVELS.length) {
      return Errors.raise(stack, "Invalid debug level.");
    }
    if (LOG.isLoggable(LEVELS[level])) {
      StringBuilder text = new StringBuilder();
      for (int i = 2; i <= count; i++) {
        if (stack.type(i) == LuaStack.STRING || stack.type(i) == LuaStack.NUMBER) {
          text.append(i == 2 ? "" : " ").append(new String(stack.bytes(i), StandardCharsets.UTF_8));
        }
      }
      LOG.log(LEVELS[level], Errors.oneLine(text.toString()));
    }
    return 0;
  }

  private static int sha1hex(LuaStack stack) {
    if (stack.top() != 1) {
      return Errors.raise(stack, "wrong number of arguments");
    }
    boolean text = stack.type(1) == LuaStack.STRING || stack.type(1) == LuaStack.NUMBER;
    stack.push(ScriptText.sha1(text ? stack.bytes(1) : new byte[0]));
    return 1;
  }

  private static int errorReply(LuaStack stack) {
    if (stack.top() != 1 || stack.type(1) != LuaStack.STRING) {
      Errors.push(stack, "ERR wrong number or type of arguments");
      return 1;
    }
    String text = stack.text(1);
    Errors.push(stack, text.startsWith("-") ? Errors.worded(text) : Errors.worded("-" + text));
    return 1;
  }

  private static int statusReply(LuaStack stack) {
    if (stack.top() != 1 || stack.type(1) != LuaStack.STRING) {
      Errors.push(stack, "ERR wrong number or type of arguments");
      return 1;
    }
    stack.pushTable(0, 1);
    stack.copy(1);
    stack.setField(-2, "ok");
    return 1;
  }

  private int setResp(LuaStack stack) {
    ScriptRun run = machine.running();
    if (run == null) {
      return Errors.raise(stack, "redis.setresp can only be called inside a script invocation");
    }
    if (stack.top() != 1) {
      return Errors.raise(stack, "redis.setresp() requires one argument.");
    }
    int version = (int) stack.number(1);
    if (version != 2 && version != 3) {
      return Errors.raise(stack, "RESP version must be 2 or 3.");
    }
    run.speak(version == 3 ? Reply.Protocol.RESP3 : Reply.Protocol.RESP2);
    return 0;
  }

  private int setRepl(LuaStack stack) {
    if (machine.running() == null) {
      return Errors.raise(stack, "redis.set_repl can only be called inside a script invocation");
    }
    if (stack.top() != 1) {
      return Errors.raise(stack, "redis.set_repl() requires two arguments.");
    }
    int flags = (int) stack.number(1);
    if ((flags & ~MOST_FLAGS) != 0) {
      return Errors.raise(
          stack, "Invalid replication flags. Use REPL_AOF, REPL_REPLICA, REPL_ALL or REPL_NONE.");
    }
    return 0; // there are no replicas
  }

  private static int replicateCommands(LuaStack stack) {
    stack.push(true);
    return 1;
  }

  private static int breakpoint(LuaStack stack) {
    stack.push(false); // there is no debugger
    return 1;
  }

  private int aclCheckCmd(LuaStack stack) {
    ScriptRun run = machine.running();
    if (run == null) {
      return Errors.raise(
          stack, "redis.acl_check_cmd can only be called inside a script invocation");
    }
    Words words = words(stack);
    if (words == null) {
      return LuaFunction.ERROR;
    }
    try {
      stack.push(run.isPermitted(words));
      return 1;
    } catch (Failure unknown) {
      Errors.push(stack, unknown.text());
      return LuaFunction.ERROR;
    }
  }
}
