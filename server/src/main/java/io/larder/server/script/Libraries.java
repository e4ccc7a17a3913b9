package io.larder.server.script;

import io.larder.catalog.Failure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The libraries of functions that are loaded. Thread-safe: a change replaces the whole. */
public final class Libraries {

  /** What to do with a library whose name is taken. */
  public enum Taken {
    REFUSE,
    REPLACE
  }

  private record State(Map<String, Library> byName, Map<String, Library> byFunction) {

    static final State EMPTY = new State(Map.of(), Map.of());

    State with(Library library, Taken taken) {
      Library present = byName.get(library.name());
      if (present != null && taken == Taken.REFUSE) {
        throw exists(library);
      }
      State rest = present == null ? this : without(present);
      Map<String, Library> names = new TreeMap<>(rest.byName);
      Map<String, Library> functions = new TreeMap<>(rest.byFunction);
      names.put(library.name(), library);
      for (LibraryFunction function : library.functions()) {
        if (functions.putIfAbsent(Library.keyOf(function.name()), library) != null) {
          throw Failure.error("Function " + function.name() + " already exists");
        }
      }
      return new State(names, functions);
    }

    State without(Library library) {
      Map<String, Library> names = new TreeMap<>(byName);
      Map<String, Library> functions = new TreeMap<>(byFunction);
      names.remove(library.name());
      functions.values().removeIf(each -> each == library);
      return new State(names, functions);
    }
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.EMPTY);

  private State current() {
    return Objects.requireNonNull(state.get());
  }

  private static Failure exists(Library library) {
    return Failure.error("Library '" + library.name() + "' already exists");
  }

  /** Refuses a library early whose name is taken, before it is loaded. */
  void requireFree(Library library, Taken taken) {
    if (taken == Taken.REFUSE && current().byName.containsKey(library.name())) {
      throw exists(library);
    }
  }

  void add(Library library, Taken taken) {
    state.updateAndGet(present -> present.with(library, taken));
  }

  /** Adds all or none of these. */
  void addAll(List<Library> libraries, Taken taken, boolean alone) {
    state.updateAndGet(
        present -> {
          State next = alone ? State.EMPTY : present;
          for (Library library : libraries) {
            if (taken == Taken.REFUSE && next.byName.containsKey(library.name())) {
              throw Failure.error("Library " + library.name() + " already exists");
            }
            next = next.with(library, taken);
          }
          return next;
        });
  }

  /**
   * Forgets a library.
   *
   * @throws Failure if there is none of this name
   */
  public void remove(String name) {
    state.updateAndGet(
        present -> {
          Library library = present.byName.get(name);
          if (library == null) {
            throw Failure.error("Library not found");
          }
          return present.without(library);
        });
  }

  /** Forgets all of them. */
  public void clear() {
    state.set(State.EMPTY);
  }

  /** All of them, by their names. */
  public Collection<Library> all() {
    return current().byName.values();
  }

  /** How many functions there are. */
  public int functions() {
    return current().byFunction.size();
  }

  /** The library that has a function; null if there is none. */
  @Nullable Library of(String function) {
    return current().byFunction.get(Library.keyOf(function));
  }

  /** Whether there is a function of a name. */
  public boolean hasFunction(String name) {
    return of(name) != null;
  }

  boolean has(Library library) {
    return current().byName.get(library.name()) == library;
  }
}
