package dev.unknot.store;

import dev.unknot.conversation.StoreException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables, brought up to what this program knows; tables of a newer program are refused. */
final class Schema {

  private Schema() {}

  static void migrate(String name, DataSource connections) {
    Flyway flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(connections)
            .locations("classpath:dev/unknot/store")
            .load();
    try {
      refuseNewer(name, flyway.info().all());
      flyway.migrate();
    } catch (FlywayException e) {
      throw Pool.failure(name, e);
    }
  }

  private static void refuseNewer(String name, MigrationInfo[] migrations) {
    for (MigrationInfo migration : migrations) {
      if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new StoreException(
            "%s has tables of version %s, which a newer unknot made (expected: that unknot or a newer one)"
                .formatted(name, migration.getVersion()));
      }
    }
  }
}
