package io.spp.cli.input;

import io.spp.cli.call.WrongInput;
import java.nio.file.Path;

/** Reads {@code jdbc:sqlite:FILE}. */
public final class Databases {

    private static final String SQLITE = "jdbc:sqlite:";

    private Databases() {}

    /** The file that a URL names. */
    public static Path sqliteFile(String url) {
        if (!url.startsWith(SQLITE) || url.length() == SQLITE.length()) {
            throw WrongInput.of(
                    "--db",
                    url,
                    "эта версия хранит данные в SQLite: jdbc:sqlite:spp.db",
                    "this version stores in SQLite: jdbc:sqlite:spp.db");
        }
        return Path.of(url.substring(SQLITE.length()));
    }
}
