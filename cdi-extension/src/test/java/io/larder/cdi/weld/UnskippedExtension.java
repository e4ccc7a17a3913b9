package io.larder.cdi.weld;

import io.larder.cdi.container.CachingBuildExtension;
import io.larder.cdi.interceptor.CachePutInterceptor;
import io.larder.cdi.interceptor.CacheRemoveAllInterceptor;
import io.larder.cdi.interceptor.CacheRemoveByPrefixInterceptor;
import io.larder.cdi.interceptor.CacheRemoveInterceptor;
import io.larder.cdi.interceptor.CacheResultInterceptor;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.build.compatible.spi.ScannedClasses;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;

/**
 * The extension without the annotation for which Weld drops it, whatever else is there. Weld calls
 * only the methods that the very class declares.
 */
public class UnskippedExtension extends CachingBuildExtension {

  @Override
  @Discovery
  public void bind(MetaAnnotations annotations, ScannedClasses classes) {
    super.bind(annotations, classes);
  }

  @Override
  @Enhancement(
      types = {
        CacheResultInterceptor.class,
        CachePutInterceptor.class,
        CacheRemoveInterceptor.class,
        CacheRemoveAllInterceptor.class,
        CacheRemoveByPrefixInterceptor.class
      })
  public void order(ClassConfig interceptor) {
    super.order(interceptor);
  }

  @Override
  @Registration(types = Object.class)
  public void note(BeanInfo bean) {
    super.note(bean);
  }

  @Override
  @Synthesis
  public void add(SyntheticComponents components) {
    super.add(components);
  }
}
