package io.spp.core.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.LongToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a pattern with arguments and lets nouns agree with numbers. */
final class Sentence {

    /** One day, two days. */
    static final LongToIntFunction ENGLISH = n -> n == 1 ? 0 : 1;

    /** Один день, два дня, пять дней; одиннадцать дней, двадцать один день. */
    static final LongToIntFunction RUSSIAN = n -> {
        long tens = Math.abs(n) % 100;
        long ones = tens % 10;
        if (tens >= 11 && tens <= 14) {
            return 2;
        }
        return ones == 1 ? 0 : ones >= 2 && ones <= 4 ? 1 : 2;
    };

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:(,number)|\\|([^}]*))?}");

    private Sentence() {}

    static String fill(String pattern, LongToIntFunction agreement, Object... arguments) {
        Matcher place = PLACE.matcher(pattern);
        StringBuilder sentence = new StringBuilder(pattern.length() + 16 * arguments.length);
        while (place.find()) {
            Object argument = arguments[Integer.parseInt(place.group(1))];
            String nouns = place.group(3);
            String filled = place.group(2) != null
                    ? grouped((Number) argument, agreement)
                    : nouns == null ? print(argument, agreement) : noun(nouns, agreement, argument);
            place.appendReplacement(sentence, Matcher.quoteReplacement(filled));
        }
        return place.appendTail(sentence).toString();
    }

    private static String print(Object argument, LongToIntFunction agreement) {
        if (argument instanceof BilingualText text) {
            return agreement == RUSSIAN ? text.ru() : text.en();
        }
        String text = String.valueOf(argument);
        return agreement == RUSSIAN && argument instanceof Double ? text.replace('.', ',') : text;
    }

    /** Thousands apart, one decimal at most, as each language writes it; a space that does not break in Russian. */
    private static String grouped(Number number, LongToIntFunction agreement) {
        boolean russian = agreement == RUSSIAN;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(russian ? ',' : '.');
        symbols.setGroupingSeparator(russian ? '\u00a0' : ',');
        return new DecimalFormat("#,##0.#", symbols).format(number);
    }

    private static String noun(String nouns, LongToIntFunction agreement, Object number) {
        String[] forms = nouns.split("\\|", -1);
        return forms[Math.min(agreement.applyAsInt(((Number) number).longValue()), forms.length - 1)];
    }
}
