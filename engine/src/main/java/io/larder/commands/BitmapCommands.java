package io.larder.commands;

/** Placeholder of the group Bitmap. */
public interface BitmapCommands<K, V> {}
