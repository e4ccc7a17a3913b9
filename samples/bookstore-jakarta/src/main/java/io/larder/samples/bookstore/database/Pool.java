package io.larder.samples.bookstore.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Connections to a database in memory. The application brings its own, so that no server has to be
 * configured.
 */
@ApplicationScoped
public class Pool {

  @Produces
  @Singleton
  JdbcConnectionPool open() {
    return JdbcConnectionPool.create("jdbc:h2:mem:bookstore;DB_CLOSE_DELAY=-1", "sa", "");
  }

  void close(@Disposes JdbcConnectionPool pool) {
    pool.dispose();
  }
}
