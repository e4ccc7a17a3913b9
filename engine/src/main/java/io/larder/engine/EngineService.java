package io.larder.engine;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A way to serve an engine to others that can be had as a module of its own, such as the server for
 * Redis's clients. {@link java.util.ServiceLoader} finds it, so that whoever owns an engine can
 * start it without knowing more than its name. Thread-safe.
 */
public interface EngineService {

  /** What configuration files call it. */
  String name();

  /** The names of the settings that it knows, in order. */
  List<String> settings();

  /**
   * Starts to serve an engine, which stays the caller's.
   *
   * @param settings the values of settings, by their names; where one has several, in their order
   * @return ends it; whoever closes the engine closes this before
   * @throws WrongSettingException if there is no such setting, or it cannot have that value
   * @throws IllegalArgumentException if the settings together cannot be had
   * @throws IOException if it cannot start for another reason, such as a port that is taken
   */
  Running start(KeyspaceEngine engine, Map<String, List<String>> settings) throws IOException;

  /** A service that has been started. Thread-safe. */
  interface Running extends AutoCloseable {

    /** Ends it with all its threads. Does nothing the second time. */
    @Override
    void close();
  }

  /** Says which setting is wrong, and why. */
  final class WrongSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String setting;

    /**
     * A reason against a setting.
     *
     * @param reason a sentence without a full stop, and without the value, which may be a secret
     */
    public WrongSettingException(String setting, String reason) {
      super(reason);
      this.setting = setting;
    }

    /** The name of the setting. */
    public String setting() {
      return setting;
    }

    /** What is wrong with it. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }
}
