package io.spp.core.store.jdbc.sql;

import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Runs the scripts with Flyway; the only class that knows it. */
public final class Migration {

    private Migration() {}

    /** Brings the tables up to date. */
    public static void run(DataSource source, String scripts) throws IOException {
        try {
            Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:" + scripts)
                    .table("spp_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new IOException("bringing the tables up to date failed: " + e.getMessage(), e);
        }
    }
}
