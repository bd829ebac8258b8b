package io.spp.testkit.driver;

import io.spp.testkit.conformance.RuleTexts;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;

/** A test is shown by its rule's number and wording, in English. */
final class RuleNames extends DisplayNameGenerator.Standard {

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> type, Method method) {
        Rule rule = method.getAnnotation(Rule.class);
        return rule == null
                ? super.generateDisplayNameForMethod(enclosing, type, method)
                : rule.value() + " " + RuleTexts.title(rule.value()).in(Locale.ENGLISH);
    }
}
