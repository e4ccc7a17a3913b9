package io.larder.server.script;

import io.larder.catalog.Failure;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The libraries that one state of Lua has run, and their functions there.
 *
 * <p>Used by the thread that has the state.
 */
final class LoadedLibraries {

  private static final String FUNCTION = "redis.register_function";

  private final LuaStack stack;
  private final LuaCompiler compiler;
  private final int environment;
  private final int setLoading;
  private final IdentityHashMap<Library, Map<String, Integer>> loaded = new IdentityHashMap<>();
  private @Nullable Loading loading;

  /** A library that is run for the first time in this state. */
  private record Loading(Library library, boolean registers, Map<String, Integer> functions) {}

  /**
   * None yet.
   *
   * @param environment the number of the globals of libraries
   * @param setLoading the number of the function that says whether one is being loaded
   */
  LoadedLibraries(LuaStack stack, LuaCompiler compiler, int environment, int setLoading) {
    this.stack = stack;
    this.compiler = compiler;
    this.environment = environment;
    this.setLoading = setLoading;
  }

  /**
   * Runs a library that nobody knows yet: it gets the functions that it registers.
   *
   * @throws Failure if it fails, or registers nothing
   */
  void introduce(Library library) {
    load(library, true);
    if (library.functions().isEmpty()) {
      throw Failure.error("No functions registered");
    }
  }

  /** Pushes a function of a library, which is run before if this state has not. */
  void push(Library library, String key, Predicate<Library> isCurrent) {
    Map<String, Integer> functions = loaded.get(library);
    if (functions == null) {
      forgetOthers(isCurrent);
      functions = load(library, false);
    }
    stack.pushKept(Objects.requireNonNull(functions.get(key)));
  }

  private void forgetOthers(Predicate<Library> isCurrent) {
    loaded
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = !isCurrent.test(entry.getKey());
              if (gone) {
                entry.getValue().values().forEach(stack::forget);
              }
              return gone;
            });
  }

  private Map<String, Integer> load(Library library, boolean registers) {
    if (!compiler.compile(library.body(), ScriptKind.FUNCTION.chunkName())) {
      String problem = stack.text(-1);
      stack.pop(1);
      throw Errors.failure("ERR Error compiling function: " + problem);
    }
    stack.pushKept(environment);
    stack.setEnvironment(-2);
    Loading begun = new Loading(library, registers, new HashMap<>());
    loading = begun;
    setLoading(true);
    try {
      if (!stack.call(0, 0, 0)) {
        String problem = problem();
        stack.pop(1);
        throw Errors.failure("ERR Error registering functions: " + problem);
      }
    } finally {
      loading = null;
      setLoading(false);
    }
    loaded.put(library, begun.functions());
    return begun.functions();
  }

  private void setLoading(boolean now) {
    stack.pushKept(setLoading);
    stack.push(now);
    stack.call(1, 0, 0);
  }

  private String problem() {
    if (stack.type(-1) != LuaStack.TABLE) {
      return "ERR " + stack.text(-1);
    }
    String text = stack.pushField(-1, "err") == LuaStack.STRING ? stack.text(-1) : "unknown error";
    stack.pop(1);
    return text;
  }

  // ---- redis.register_function ----

  int register(LuaStack caller) {
    Loading current = loading;
    if (current == null) {
      return Errors.raise(caller, FUNCTION + " can only be called on FUNCTION LOAD command");
    }
    String wrong =
        switch (caller.top()) {
          case 1 -> registerNamed(caller, current);
          case 2 -> registerPlain(caller, current);
          default -> "wrong number of arguments to " + FUNCTION;
        };
    return wrong == null ? 0 : Errors.raise(caller, wrong);
  }

  private static @Nullable String registerPlain(LuaStack caller, Loading current) {
    if (!isText(caller, 1)) {
      return "first argument to " + FUNCTION + " must be a string";
    }
    if (caller.type(2) != LuaStack.FUNCTION) {
      return "second argument to " + FUNCTION + " must be a function";
    }
    return add(caller, current, new LibraryFunction(caller.text(1), null, Set.of()), 2);
  }

  private static boolean isText(LuaStack caller, int index) {
    return caller.type(index) == LuaStack.STRING || caller.type(index) == LuaStack.NUMBER;
  }

  private static @Nullable String add(
      LuaStack caller, Loading current, LibraryFunction function, int callback) {
    if (current.registers()) {
      String wrong = current.library().add(function);
      if (wrong != null) {
        return wrong;
      }
    }
    caller.copy(callback);
    current.functions().put(Library.keyOf(function.name()), caller.keep());
    return null;
  }

  private static @Nullable String registerNamed(LuaStack caller, Loading current) {
    if (caller.type(1) != LuaStack.TABLE) {
      return "calling "
          + FUNCTION
          + " with a single argument is only applicable to Lua table (representing named"
          + " arguments).";
    }
    NamedArguments named = new NamedArguments();
    caller.pushNil();
    while (caller.next(1)) {
      String wrong =
          caller.type(-2) == LuaStack.STRING
              ? named.take(caller, caller.text(-2))
              : "unknown argument given to " + FUNCTION;
      if (wrong != null) {
        return wrong;
      }
      caller.pop(1);
    }
    if (named.name == null) {
      return FUNCTION + " must get a function name argument";
    }
    if (caller.pushField(1, "callback") != LuaStack.FUNCTION) {
      return FUNCTION + " must get a callback argument";
    }
    return add(
        caller,
        current,
        new LibraryFunction(named.name, named.description, named.flags),
        caller.top());
  }

  /** What a table of named arguments says. */
  private static final class NamedArguments {

    private @Nullable String name;
    private @Nullable String description;
    private Set<ScriptFlag> flags = Set.of();

    /** Takes the value on top; what is wrong with it, else null. */
    private @Nullable String take(LuaStack caller, String key) {
      switch (key) {
        case "function_name" -> {
          name = textOnTop(caller);
          return name == null ? mustBe("function_name", "a string") : null;
        }
        case "description" -> {
          description = textOnTop(caller);
          return description == null ? mustBe("description", "a string") : null;
        }
        case "callback" -> {
          return caller.type(-1) == LuaStack.FUNCTION ? null : mustBe("callback", "a function");
        }
        case "flags" -> {
          return takeFlags(caller);
        }
        default -> {
          return "unknown argument given to " + FUNCTION;
        }
      }
    }

    private static String mustBe(String argument, String what) {
      return argument + " argument given to " + FUNCTION + " must be " + what;
    }

    private static @Nullable String textOnTop(LuaStack caller) {
      return isText(caller, -1) ? caller.text(-1) : null;
    }

    private @Nullable String takeFlags(LuaStack caller) {
      if (caller.type(-1) != LuaStack.TABLE) {
        return "flags argument to " + FUNCTION + " must be a table representing function flags";
      }
      Set<ScriptFlag> taken = EnumSet.noneOf(ScriptFlag.class);
      for (int i = 1; ; i++) {
        caller.pushElement(-1, i);
        if (caller.type(-1) == LuaStack.NIL) {
          caller.pop(1);
          flags = taken;
          return null;
        }
        ScriptFlag flag =
            caller.type(-1) == LuaStack.STRING ? ScriptFlag.named(caller.text(-1)) : null;
        if (flag == null) {
          return "unknown flag given";
        }
        taken.add(flag);
        caller.pop(1);
      }
    }
  }
}
