package io.larder.server.script;

/** A function of a script's libraries that is written in Java. */
@FunctionalInterface
interface LuaFunction {

  /** What a function returns that has pushed an error. */
  int ERROR = -1;

  /**
   * Runs with its arguments on the stack, the first at 1.
   *
   * @return how many results it has pushed; {@link #ERROR} if the value on top is an error
   * @throws LuaError to raise one
   */
  int call(LuaStack stack);
}
