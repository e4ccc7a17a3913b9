package io.larder.cdi.call;

import io.larder.cdi.model.Declaration;
import io.larder.cdi.model.KeyParameters;
import io.larder.cdi.settings.Settings;
import io.larder.cdi.settings.Settings.ChangeTime;
import io.larder.cdi.statistics.MethodStatistics;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.cache.CacheManager;
import javax.cache.annotation.CacheMethodDetails;
import javax.cache.annotation.CacheResolverFactory;
import javax.cache.annotation.CacheResult;

/** The parts of one method's advice, as its annotation and the configuration choose them. */
final class MethodParts {

  private final Declaration declaration;
  private final Settings settings;
  private final Environment environment;
  private final MethodStatistics statistics;

  MethodParts(Declaration declaration, Settings settings, Environment environment) {
    this.declaration = declaration;
    this.settings = settings;
    this.environment = environment;
    this.statistics = new MethodStatistics(declaration.toString(), declaration.cacheName());
    environment.meters().show(statistics);
  }

  String cacheName() {
    return declaration.cacheName();
  }

  MethodStatistics statistics() {
    return statistics;
  }

  ResultForm form() {
    return ResultForm.of(declaration.method());
  }

  MethodContext<?> context(List<Integer> keyPositions) {
    return context(keyPositions, MethodContext.NO_VALUE);
  }

  MethodContext<?> context(List<Integer> keyPositions, int valuePosition) {
    return new MethodContext<>(declaration, declaration.annotation(), keyPositions, valuePosition);
  }

  KeySource keys(KeyParameters key, MethodContext<?> context) {
    return key.isDefault()
        ? new DefaultKeys(key)
        : new GeneratedKeys<>(environment.collaborators().get(key.generator()), context);
  }

  MethodCache cache(MethodContext<?> context) {
    return guarded(
        declaration.isFoundByName()
            ? named(cacheName(), this::timeToLive)
            : new ResolvedCache<>(resolverFactory().getCacheResolver(context), context),
        ownTtl().map(TimedWriter::of).orElse(EntryWriter.PLAIN),
        statistics);
  }

  MethodCache exceptionCache(String name, MethodContext<?> context) {
    return guarded(
        declaration.isFoundByName()
            ? named(name, manager -> settings.ofCache(name, Settings.TTL))
            : new ResolvedCache<>(
                resolverFactory().getExceptionCacheResolver(ofResult(context)), context),
        EntryWriter.PLAIN,
        uncounted());
  }

  /** Returns what remembers that there is no result; nothing if nothing does. */
  Optional<AbsenceMemory> absence() {
    return settings
        .ofCache(cacheName(), Settings.ABSENT_TTL)
        .map(time -> named(AbsenceMemory.nameBeside(cacheName()), manager -> Optional.of(time)))
        .map(source -> new AbsenceMemory(guarded(source, EntryWriter.PLAIN, uncounted())));
  }

  /** Returns how long calls wait for each other; nothing if they do not. */
  Optional<Duration> singleFlightLimit() {
    boolean isOn = settings.ofCache(cacheName(), Settings.SINGLE_FLIGHT).orElseThrow();
    return isOn ? settings.ofCache(cacheName(), Settings.SINGLE_FLIGHT_LIMIT) : Optional.empty();
  }

  Change transactional(Change change) {
    ChangeTime time = settings.ofCache(cacheName(), Settings.CHANGES).orElseThrow();
    return time == ChangeTime.IMMEDIATE
        ? change
        : new TransactionalChange(change, time, environment.transactions());
  }

  private Optional<Duration> ownTtl() {
    return settings.ofMethodAlone(declaration.name(), Settings.TTL);
  }

  /** Where entries can have a time of their own, the method's is not that of its whole cache. */
  private Optional<Duration> timeToLive(CacheManager manager) {
    Optional<Duration> ofCache = settings.ofCache(cacheName(), Settings.TTL);
    return TimedWriter.isMadeFor(manager) ? ofCache : ownTtl().or(() -> ofCache);
  }

  private CacheSource named(String name, Function<CacheManager, Optional<Duration>> timeToLive) {
    return new NamedCache(name, environment.managers(), timeToLive);
  }

  /** Results count, what is kept beside them does not; failures of either do. */
  private MethodCache guarded(CacheSource source, EntryWriter writer, MethodStatistics counts) {
    MethodCache strict = new StrictCache(source, writer, counts);
    boolean failOpen = settings.ofCache(cacheName(), Settings.FAIL_OPEN).orElseThrow();
    return failOpen ? new FailOpenCache(strict, statistics) : strict;
  }

  private MethodStatistics uncounted() {
    return new MethodStatistics(statistics.getMethod(), statistics.getCacheName());
  }

  private CacheResolverFactory resolverFactory() {
    return environment.collaborators().get(declaration.resolverFactory());
  }

  @SuppressWarnings("unchecked") // only methods with @CacheResult have a cache of exceptions
  private static CacheMethodDetails<CacheResult> ofResult(
      CacheMethodDetails<? extends Annotation> context) {
    return (CacheMethodDetails<CacheResult>) context;
  }
}
