package io.larder.jcache.config;

/**
 * A setting with the value that a file gives it.
 *
 * @param found where it stands
 */
record Chosen<B, T>(Setting<B, T> setting, T value, Found found) {

  /** The target with this setting. */
  B into(B target) {
    return setting.sets().apply(target, value);
  }
}
