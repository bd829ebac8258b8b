package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import io.spp.core.driver.FaultKind;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Rules D43 to D52: a device that does not answer, or answers badly, costs a deadline and no more. */
abstract class NetworkRules extends OpeningRules {

    static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration IMPATIENCE = Duration.ofMillis(150);
    private static final Duration GRACE = Duration.ofSeconds(3);

    @Rule("D43")
    void aDeviceThatIsNotThereIsAFailure() throws Exception {
        for (Call call : calls()) {
            try (Socket deaf = new Socket();
                    SensorDriver driver = open(urlOf(deaf))) {
                assertThat(outcome(call, driver, PATIENCE))
                        .as("%s of a port where nobody listens", call)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    /** A port that nobody listens at, and that nobody else can take meanwhile. */
    private static String urlOf(Socket deaf) throws IOException {
        deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return "http://127.0.0.1:" + deaf.getLocalPort();
    }

    @Rule("D44")
    void aSilentDeviceCostsTheTimeout() throws Exception {
        for (Call call : calls()) {
            assertThat(outcome(call, Troubles.SILENT, IMPATIENCE))
                    .as("%s of a silent device", call)
                    .isInstanceOf(IOException.class);
        }
    }

    @Rule("D45")
    void aSlowDeviceCostsTheTimeoutToo() throws Exception {
        for (Call call : reading()) {
            assertThat(outcome(call, Troubles.DROPS, IMPATIENCE))
                    .as("%s, drop by drop", call)
                    .isInstanceOf(IOException.class);
        }
    }

    @Rule("D46")
    void anAnswerWithoutMeaningIsAFailure() throws Exception {
        for (Call call : reading()) {
            assertThat(outcome(call, Troubles.NONSENSE, PATIENCE))
                    .as("%s answered by a page for people", call)
                    .isInstanceOf(IOException.class);
        }
        for (Call call : calls()) {
            assertThat(outcome(call, Troubles.GARBAGE, PATIENCE))
                    .as("%s answered in another protocol", call)
                    .isInstanceOf(IOException.class);
        }
    }

    @Rule("D47")
    void halfAnAnswerIsAFailure() throws Exception {
        for (Call call : reading()) {
            assertThat(outcome(call, Troubles.CUT_OFF, PATIENCE))
                    .as("%s with half an answer", call)
                    .isInstanceOf(IOException.class);
        }
    }

    @Rule("D48")
    void refusedCredentialsAreToldApart() throws Exception {
        for (Call call : calls()) {
            assertThat(outcome(call, Troubles.UNAUTHORIZED, PATIENCE))
                    .as("%s with credentials that are refused", call)
                    .isInstanceOfSatisfying(
                            SensorException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(FaultKind.AUTHENTICATION));
        }
    }

    @Rule("D49")
    void aDeviceThatCannotIsAFailure() throws Exception {
        for (Call call : calls()) {
            assertThat(outcome(call, Troubles.UNAVAILABLE, PATIENCE))
                    .as("%s answered with 503", call)
                    .isInstanceOf(IOException.class);
        }
    }

    @Rule("D50")
    void anEndlessAnswerIsCutOff() throws Exception {
        for (Call call : reading()) {
            try (TroubledDevice device = TroubledDevice.with(Troubles.ENDLESS);
                    SensorDriver driver = open(device.url())) {
                long start = System.nanoTime();
                assertThat(outcome(call, driver, atMost(PATIENCE))).isInstanceOf(IOException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as("%s: until the driver had enough, without waiting for the rest", call)
                        .isLessThan(atMost(PATIENCE).dividedBy(2));
            }
        }
    }

    @Rule("D51")
    void noSecretIsInFailuresAndLogs() throws Exception {
        NotApplicable.unless(!calls().isEmpty(), "no-calls");
        NotApplicable.unless(keepsSecrets(), "no-secrets");
        try (Overheard overheard = Overheard.listen()) {
            for (Call call : calls()) {
                for (TroubledDevice.Trouble trouble :
                        List.of(Troubles.UNAUTHORIZED, Troubles.UNAVAILABLE, Troubles.GARBAGE)) {
                    assertThat(told(outcome(call, trouble, PATIENCE)))
                            .as("%s", call)
                            .doesNotContain(SECRET);
                }
            }
            Throwable refusal =
                    catchThrowable(() -> open("http://no address, but words").close());
            assertThat(refusal == null ? "" : told(refusal)).doesNotContain(SECRET);
            assertThat(overheard.text()).as("logs and standard streams").doesNotContain(SECRET);
        }
    }

    @Rule("D52")
    void nobodyElseGetsTheCredentials() throws Exception {
        NotApplicable.unless(!calls().isEmpty(), "no-calls");
        NotApplicable.unless(keepsSecrets(), "no-secrets");
        for (Call call : calls()) {
            try (TroubledDevice elsewhere = TroubledDevice.with(Troubles.UNAVAILABLE);
                    TroubledDevice device = TroubledDevice.with(Troubles.redirectTo(elsewhere.urlOfAnotherHost()));
                    SensorDriver driver = open(device.url())) {
                outcome(call, driver, PATIENCE);
                assertThat(elsewhere.requests())
                        .as("%s: what a device elsewhere was told", call)
                        .noneMatch(request -> request.contains(SECRET) || request.contains("Authorization:"));
            }
        }
    }

    final List<Call> calls() {
        List<Call> calls = Call.of(this);
        NotApplicable.unless(!calls.isEmpty(), "no-calls");
        return calls;
    }

    private List<Call> reading() {
        List<Call> calls = Call.of(this).stream().filter(Call::reads).toList();
        NotApplicable.unless(!calls.isEmpty(), "no-calls");
        return calls;
    }

    /** Everything that an exception says, its causes too; the empty string for a result. */
    private static String told(Object outcome) {
        StringWriter text = new StringWriter();
        if (outcome instanceof Throwable thrown) {
            thrown.printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }

    private Object outcome(Call call, TroubledDevice.Trouble trouble, Duration timeout) throws Exception {
        try (TroubledDevice device = TroubledDevice.with(trouble);
                SensorDriver driver = open(device.url())) {
            return outcome(call, driver, timeout);
        }
    }

    /** What came of a call: its result, or what it threw; it must end within its timeout, with some grace for a busy machine. */
    final Object outcome(Call call, SensorDriver driver, Duration timeout) throws InterruptedException {
        FutureTask<Object> task = new FutureTask<>(() -> call.ask(driver, timeout));
        Thread thread = new Thread(task, "kit-call");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(timeout.plus(atMost(GRACE)).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        } catch (TimeoutException e) {
            return fail("%s has not ended %s after its timeout of %s".formatted(call, atMost(GRACE), timeout), e);
        }
    }
}
