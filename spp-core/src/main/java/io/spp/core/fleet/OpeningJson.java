package io.spp.core.fleet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.calendar.DayHours;
import io.spp.core.calendar.OpeningHours;
import io.spp.core.json.JsonObject;
import io.spp.core.json.JsonProblems;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and writes the opening hours of a site. */
final class OpeningJson {

    private final JsonProblems problems;

    OpeningJson(JsonProblems problems) {
        this.problems = problems;
    }

    OpeningHours read(JsonObject object) {
        OpeningHours.Builder hours = OpeningHours.builder();
        object.require("regular");
        object.object("regular")
                .ifPresent(regular -> regular.members()
                        .keySet()
                        .forEach(days -> hours(regular, days).ifPresent(each -> regular(regular, days, each, hours))));
        Set<LocalDate> dates = new HashSet<>();
        object.objects("exceptions").forEach(exception -> exception(exception, hours, dates));
        object.end();
        return hours.build();
    }

    /** The opening hours as JSON; empty for a site that never closes. */
    static Optional<ObjectNode> write(OpeningHours hours) {
        if (hours.equals(OpeningHours.alwaysOpen())) {
            return Optional.empty();
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ObjectNode regular = object.putObject("regular");
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek last : DayOfWeek.values()) {
            DayHours today = hours.regular(last);
            if (last == DayOfWeek.SUNDAY || !today.equals(hours.regular(last.plus(1)))) {
                regular.put(
                        first == last ? shortName(last) : shortName(first) + "-" + shortName(last), today.toString());
                first = last.plus(1);
            }
        }
        for (Map.Entry<LocalDate, DayHours> exception : hours.exceptions().entrySet()) {
            ObjectNode written = object.withArray("exceptions").addObject();
            written.put("date", exception.getKey().toString());
            written.put("hours", exception.getValue().toString());
            hours.reason(exception.getKey()).ifPresent(reason -> written.put("reason", reason));
        }
        return Optional.of(object);
    }

    private void regular(JsonObject object, String days, DayHours hours, OpeningHours.Builder opening) {
        try {
            OpeningHours.builder().regular(days, hours.toString());
        } catch (IllegalArgumentException e) {
            problems.add(object.path(days), days, FleetTexts.TEXTS.text("want-days"));
            return;
        }
        try {
            opening.regular(days, hours.toString());
        } catch (IllegalArgumentException e) {
            problems.add(object.path(days), days, FleetTexts.TEXTS.text("day-twice"));
        }
    }

    private void exception(JsonObject object, OpeningHours.Builder opening, Set<LocalDate> dates) {
        FleetValues values = new FleetValues(problems);
        object.require("date");
        object.require("hours");
        Optional<LocalDate> date = values.date(object, "date");
        Optional<DayHours> hours = hours(object, "hours");
        String reason = object.text("reason").orElse("");
        object.end();
        if (date.isPresent() && !dates.add(date.get())) {
            problems.add(object.path("date"), date.get().toString(), FleetTexts.TEXTS.text("day-twice"));
        } else if (date.isPresent() && hours.isPresent()) {
            opening.exception(date.get(), hours.get().toString(), reason);
        }
    }

    private Optional<DayHours> hours(JsonObject object, String key) {
        return object.parsed(
                key,
                DayHours::parse,
                text -> problems.add(object.path(key), text, FleetTexts.TEXTS.text("want-hours")));
    }

    private static String shortName(DayOfWeek day) {
        return day.name().substring(0, 3);
    }
}
