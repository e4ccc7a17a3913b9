/**
 * The configuration file: where it is found, how it is read, and what each setting means. Start at
 * {@link io.larder.jcache.config.ConfigSource}, then read {@link io.larder.jcache.config.Setting}.
 */
@NullMarked
package io.larder.jcache.config;

import org.jspecify.annotations.NullMarked;
