package io.spp.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text stops being JSON: the parser tells it in English only, so its sentence is recognised and said anew.
 *
 * @param key the sentence
 * @param found the character or word that stands there; empty where there is none to show
 */
record SyntaxMistake(String key, String found) {

    private static final Pattern CHARACTER = Pattern.compile("Unexpected character \\('(.+?)' \\(code");
    private static final Pattern TOKEN = Pattern.compile("Unrecognized token '(.*?)'");

    static SyntaxMistake of(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
            return new SyntaxMistake("syntax.end", "");
        }
        if (e instanceof StreamConstraintsException) {
            return new SyntaxMistake("syntax.limits", "");
        }
        Matcher token = TOKEN.matcher(message);
        if (token.find()) {
            return new SyntaxMistake("syntax.token", token.group(1));
        }
        Matcher character = CHARACTER.matcher(message);
        return new SyntaxMistake(key(message), character.find() ? character.group(1) : "");
    }

    BilingualText in(Texts texts) {
        BilingualText remedy = texts.text(key);
        return texts.text("syntax", found.isEmpty() ? remedy : texts.text("syntax.at", found, remedy));
    }

    private static String key(String message) {
        if (message.contains("double-quote to start field name")) {
            return "syntax.key";
        }
        if (message.contains("comma to separate")) {
            return "syntax.comma";
        }
        if (message.contains("colon to separate")) {
            return "syntax.colon";
        }
        if (message.contains("Unexpected close marker")) {
            return "syntax.bracket";
        }
        if (message.contains("expected a valid value") || message.contains("expected a value")) {
            return "syntax.value";
        }
        if (message.contains("Illegal unquoted character") || message.contains("escape")) {
            return "syntax.text";
        }
        return message.contains("umeric value") || message.contains("Leading zeroes") ? "syntax.number" : "syntax.form";
    }
}
