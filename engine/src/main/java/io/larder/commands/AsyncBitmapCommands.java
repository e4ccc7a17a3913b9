package io.larder.commands;

/** {@link BitmapCommands} without waiting. */
public interface AsyncBitmapCommands<K, V> {}
