package io.spp.cli;

import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Messages about wrong input: each names the place, the value and the remedy. */
final class WrongInput {

    private WrongInput() {}

    static InvalidConfigurationException of(String place, String value, String ru, String en) {
        return new InvalidConfigurationException(List.of(new Problem(place, value, new BilingualText(ru, en))));
    }

    /** An I/O failure in words: JDK exceptions about files carry only the file's name. */
    static String describe(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": access denied";
        }
        if (e instanceof FileSystemException file) {
            return file.getFile() + ": " + (file.getReason() == null ? file.getMessage() : file.getReason());
        }
        return String.valueOf(e.getMessage());
    }
}
