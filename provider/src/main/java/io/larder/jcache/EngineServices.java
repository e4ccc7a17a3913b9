package io.larder.jcache;

import io.larder.engine.EngineService;
import io.larder.engine.KeyspaceEngine;
import io.larder.jcache.config.ServiceBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The services of an engine that can be found here: they come with jars that this one does not
 * need.
 */
final class EngineServices {

  private final List<EngineService> services;

  /** These, of which the first of a name counts. */
  EngineServices(List<EngineService> services) {
    this.services = services;
  }

  /** Those that a class loader finds, and those that this class's own does. */
  static EngineServices foundBy(ClassLoader loader) {
    List<EngineService> found = new ArrayList<>();
    try {
      ServiceLoader.load(EngineService.class, loader).forEach(found::add);
      ServiceLoader.load(EngineService.class, EngineServices.class.getClassLoader())
          .forEach(found::add);
    } catch (ServiceConfigurationError broken) {
      throw new LarderConfigurationException(
          "the services of the engine cannot be loaded: " + broken.getMessage(), broken);
    }
    return new EngineServices(found);
  }

  /**
   * Starts the service that a block is for.
   *
   * @throws LarderConfigurationException if there is none, a setting is wrong or the service cannot
   *     start; names the file, the line and the key
   */
  EngineService.Running start(ServiceBlock block, KeyspaceEngine engine) {
    EngineService service = named(block);
    block.requireKnown(service.settings());
    try {
      return service.start(engine, block.settings());
    } catch (EngineService.WrongSettingException wrong) {
      throw block.error(wrong.setting(), "cannot be had: " + wrong.reason());
    } catch (IllegalArgumentException | IOException failed) {
      LarderConfigurationException error = block.error("cannot start: " + failed.getMessage());
      error.initCause(failed);
      throw error;
    }
  }

  private EngineService named(ServiceBlock block) {
    return services.stream()
        .filter(service -> service.name().equals(block.name()))
        .findFirst()
        .orElseThrow(
            () ->
                block.error(
                    "needs the artifact io.larder:larder-%s, which is not on the class path; add it"
                            .formatted(block.name())
                        + " in the version of larder-jcache, or take this block away"));
  }
}
