package io.larder.jcache;

import javax.cache.CacheException;

/**
 * A configuration that cannot be used. The message names the file, the line and the key, what was
 * found there, and what was expected. The value of an unknown key and the user of a URI are never
 * in it.
 */
public final class LarderConfigurationException extends CacheException {

  private static final long serialVersionUID = 1L;

  /** An error with its whole message. */
  public LarderConfigurationException(String message) {
    super(message);
  }

  /** An error with its whole message and what caused it. */
  public LarderConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
