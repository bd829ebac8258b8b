package io.spp.drivers;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.plugin.FoundDriver;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Which sensors are read, on which evidence: one page in one language. What a driver can comes from its class. */
final class CompatibilityPage {

    private final boolean russian;
    private final JsonNode facts;

    /**
     * @param language {@code ru} or {@code en}
     * @param facts what is known about each driver's vendor, by the driver's id
     */
    CompatibilityPage(String language, JsonNode facts) {
        this.russian = language.equals("ru");
        this.facts = facts;
    }

    String of(Collection<FoundDriver> drivers) {
        String rows = drivers.stream().map(this::row).collect(Collectors.joining("\n"));
        return say("""
                        # Совместимость

                        Страница создана сборкой из драйверов; не правьте её руками. Ни одного устройства под рукой не было: драйверы проверены на открытых
                        сообщениях, на сообщениях, написанных по описаниям, и на имитациях. Правила, которые выполняет каждый драйвер, называет
                        `spp-sensor-drivers/target/spp-conformance.ru.md`.

                        Умения: `push` — принимает присланное; `history` — спрашивает прошлое; `resend` — просит прислать снова; `health` — состояние; `clock` —
                        ставит часы; `restart` — перезапуск; `firmware` — прошивка; `clips` — видео; `neighbours` — соседи.

                        | драйвер | производитель | читает | умеет | свидетельства | не охвачено |
                        |---|---|---|---|---|---|
                        """, """
                        # Compatibility

                        The build makes this page from the drivers; do not edit it. No device was at hand: the drivers were tested on public messages, on
                        messages written after descriptions, and on simulated devices. Which rules each driver keeps to is in
                        `spp-sensor-drivers/target/spp-conformance.en.md`.

                        Abilities: `push` takes what is sent; `history` asks for the past; `resend` asks to send again; `health` asks for the state; `clock` sets
                        the clock; `restart`, `firmware`, `clips` (video) and `neighbours` are what they say.

                        | driver | vendor | reads | can | evidence | not covered |
                        |---|---|---|---|---|---|
                        """) + rows + "\n";
    }

    private String row(FoundDriver driver) {
        String id = driver.provider().driverId();
        JsonNode fact = facts.path(id);
        if (fact.isMissingNode()) {
            throw new IllegalStateException("compatibility.json says nothing about driver " + id);
        }
        return "| "
                + String.join(
                        " | ",
                        List.of(
                                "`" + id + "`",
                                fact.path("vendor").asText(),
                                text(fact, "reads"),
                                String.join(", ", driver.abilities()),
                                text(fact, "evidence"),
                                text(fact, "notCovered")))
                + " |";
    }

    private String text(JsonNode fact, String key) {
        return fact.path(key).required(russian ? "ru" : "en").asText();
    }

    private String say(String ru, String en) {
        return russian ? ru : en;
    }
}
