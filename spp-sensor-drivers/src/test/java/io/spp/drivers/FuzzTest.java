package io.spp.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Signal;
import io.spp.drivers.axis.AxisProvider;
import io.spp.drivers.brickstream.BrickstreamProvider;
import io.spp.drivers.csv.CsvProvider;
import io.spp.drivers.dahua.DahuaProvider;
import io.spp.drivers.hikvision.HikvisionProvider;
import io.spp.drivers.irisys.IrisysProvider;
import io.spp.drivers.json.JsonProvider;
import io.spp.drivers.milesight.MilesightProvider;
import io.spp.drivers.spp.SppProvider;
import io.spp.drivers.tigra.TigraProvider;
import io.spp.drivers.xovis.XovisProvider;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Whatever comes, a driver decodes it or says why not. The long run sets {@code -Dspp.fuzz.rounds}. */
class FuzzTest {

    private static final int ROUNDS = Integer.getInteger("spp.fuzz.rounds", 3_000);

    private static final long SEED = Long.getLong("spp.fuzz.seed", 20251103L);

    private static final Instant NOW = Instant.parse("2025-11-03T09:00:00Z");

    private static final String[] TOKENS = {
        "null",
        "-1",
        "1e999",
        "99999999999999999999",
        "\"\"",
        "{}",
        "[]",
        "[[",
        "\u0000",
        "&#0;",
        "&amp;",
        "<!--",
        "]]>",
        "<![CDATA[",
        "<?x?>",
        "\uFEFF",
        "\"fw\"",
        "0",
        "1970-01-01T00:00:00",
        "24:00:00",
        "-0",
        ".",
        "\\ud800",
        "\u00e9",
        "true"
    };

    @Test
    void xovisBearsEverything() {
        bears(new XovisProvider(), Samples.XOVIS);
    }

    @Test
    void hikvisionBearsEverything() {
        bears(new HikvisionProvider(), Samples.HIKVISION);
    }

    @Test
    void irisysBearsEverything() {
        bears(new IrisysProvider(), Samples.IRISYS);
    }

    @Test
    void axisBearsEverything() {
        bears(new AxisProvider(), Samples.AXIS);
    }

    @Test
    void milesightBearsEverything() {
        bears(new MilesightProvider(), Samples.MILESIGHT);
    }

    @Test
    void csvBearsEverything() {
        bears(new CsvProvider(), Samples.CSV);
    }

    @Test
    void jsonBearsEverything() {
        bears(new JsonProvider(), Samples.JSON);
    }

    @Test
    void sppBearsEverything() {
        bears(new SppProvider(), Samples.SPP);
    }

    @Test
    void tigraBearsEverything() {
        bears(new TigraProvider(), Samples.TIGRA);
    }

    @Test
    void dahuaBearsEverything() {
        bears(new DahuaProvider(), Samples.DAHUA);
    }

    @Test
    void brickstreamBearsEverything() {
        bears(new BrickstreamProvider(), Samples.BRICKSTREAM);
    }

    private static void bears(SensorDriverProvider driver, List<String> samples) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        int decoded = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] body = samples.get(random.nextInt(samples.size())).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                body = changed(body, random);
            }
            long start = System.nanoTime();
            decoded += decodes(driver, body, round) ? 1 : 0;
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("seed %d, round %d", SEED, round)
                    .isLessThan(Duration.ofSeconds(30));
        }
        assertThat(decoded).as("some changes do no harm, seed %d", SEED).isPositive();
    }

    private static boolean decodes(SensorDriverProvider driver, byte[] body, int round) {
        Payload payload = Payload.of(body, "", NOW);
        try {
            List<Signal> signals = driver.decode(payload, DecodeContext.in(ZoneId.of("Europe/Berlin")));
            driver.identify(payload);
            Payload redacted = driver.redact(payload);
            assertThat(driver.decode(redacted, DecodeContext.in(ZoneId.of("Europe/Berlin"))))
                    .isEqualTo(signals);
            return true;
        } catch (MalformedPayloadException e) {
            assertThat(e.reason().en()).isNotBlank();
            assertThat(e.reason().ru()).isNotBlank();
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            return fail("seed " + SEED + ", round " + round + ": " + new String(body, StandardCharsets.UTF_8), e);
        }
    }

    private static byte[] changed(byte[] body, RandomGenerator random) {
        if (body.length < 2) {
            return body;
        }
        int at = random.nextInt(body.length);
        int length = random.nextInt(Math.min(40, body.length - at) + 1);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 -> {
                byte[] copy = body.clone();
                copy[at] = (byte) random.nextInt(256);
                yield copy;
            }
            case 2 -> spliced(body, at, length, new byte[0]);
            case 3 -> spliced(body, at, 0, Arrays.copyOfRange(body, at, at + length));
            case 4 -> spliced(body, at, length, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
            default -> {
                int digit = at;
                while (digit < body.length - 1 && (body[digit] < '0' || body[digit] > '9')) {
                    digit++;
                }
                yield spliced(body, digit, 1, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static byte[] spliced(byte[] body, int at, int remove, byte[] insert) {
        byte[] result = new byte[body.length - remove + insert.length];
        System.arraycopy(body, 0, result, 0, at);
        System.arraycopy(insert, 0, result, at, insert.length);
        System.arraycopy(body, at + remove, result, at + insert.length, body.length - at - remove);
        return result;
    }
}
