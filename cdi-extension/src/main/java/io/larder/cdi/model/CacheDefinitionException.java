package io.larder.cdi.model;

import java.lang.reflect.Method;

/** A cache annotation that breaks a rule; its message names class, method, and rule. */
public final class CacheDefinitionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the error of one method.
   *
   * @param beanClass the class of the bean
   * @param method the method
   * @param rule what is wrong, and what is expected instead
   */
  public CacheDefinitionException(Class<?> beanClass, Method method, String rule) {
    super(beanClass.getName() + "." + Declaration.signature(method) + ": " + rule);
  }
}
