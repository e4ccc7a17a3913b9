package io.larder.cdi.container;

import io.larder.cdi.call.Collaborators;
import io.larder.cdi.model.CacheDefinitionException;
import io.larder.cdi.model.CachedMethod;
import io.larder.cdi.model.Declaration;
import io.larder.cdi.model.KeyParameters;
import io.larder.cdi.settings.Setting;
import io.larder.cdi.settings.Setting.Scope;
import io.larder.cdi.settings.Settings;
import java.util.Collection;

/** Checks, before anything is called, that what annotations name and settings say can be used. */
final class Usability {

  private final Collaborators collaborators;
  private final Settings settings;

  Usability(Collaborators collaborators, Settings settings) {
    this.collaborators = collaborators;
    this.settings = settings;
  }

  /**
   * Checks the application's settings, and all that concerns {@code methods}.
   *
   * @throws CacheDefinitionException if a resolver factory or key generator cannot be had
   * @throws io.larder.cdi.settings.SettingException if a setting has a value that it cannot have
   */
  void check(Collection<CachedMethod> methods) {
    Settings.ALL.forEach(settings::of);
    for (CachedMethod method : methods) {
      Declaration declaration = method.declaration();
      if (!declaration.isFoundByName()) {
        check(declaration, "cacheResolverFactory", declaration.resolverFactory());
      }
      if (method instanceof CachedMethod.Result result) {
        check(declaration, result.key());
      } else if (method instanceof CachedMethod.Put put) {
        check(declaration, put.key());
      } else if (method instanceof CachedMethod.Remove remove) {
        check(declaration, remove.key());
      }
      for (Setting<?> setting : Settings.ALL) {
        if (setting.scope() != Scope.APPLICATION) {
          settings.ofCache(declaration.cacheName(), setting);
          settings.ofMethodAlone(declaration.name(), setting);
        }
      }
    }
  }

  private void check(Declaration declaration, KeyParameters key) {
    if (!key.isDefault()) {
      check(declaration, "cacheKeyGenerator", key.generator());
    }
  }

  private void check(Declaration declaration, String attribute, Class<?> type) {
    try {
      collaborators.check(type);
    } catch (IllegalArgumentException unknown) {
      CacheDefinitionException broken =
          new CacheDefinitionException(
              declaration.beanClass(),
              declaration.method(),
              "its " + attribute + " cannot be had: " + unknown.getMessage());
      broken.initCause(unknown);
      throw broken;
    }
  }
}
