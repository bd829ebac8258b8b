package io.spp.drivers.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThisMachineTest {

    @TempDir
    Path root = Path.of("");

    @Test
    void readsTheProcessorAndTheFastestAdapter() throws IOException {
        write("proc/cpuinfo", "processor\t: 0\nmodel name\t: Intel(R) Core(TM) i5-8500 CPU @ 3.00GHz\n");
        write("sys/class/net/eth0/speed", "1000\n");
        write("sys/class/net/eth1/speed", "-1\n");
        write("sys/class/net/lo/speed", "nothing\n");

        ThisMachine machine = ThisMachine.under(root);
        assertThat(machine.cpu()).contains("Intel(R) Core(TM) i5-8500 CPU @ 3.00GHz");
        assertThat(machine.nicMbps()).contains("1000");
    }

    @Test
    void doesNotGuessWhatIsNotTold() throws IOException {
        assertThat(ThisMachine.under(root).nicMbps()).isEmpty();
        write("proc/cpuinfo", "processor\t: 0\n");
        assertThat(ThisMachine.under(root).cpu()).isEmpty();
    }

    @Test
    void readsTheRegistrysAnswer() {
        assertThat(ThisMachine.registered("\r\nHKEY_LOCAL_MACHINE\\HARDWARE\r\n"
                        + "    ProcessorNameString    REG_SZ    Intel(R) Core(TM) i7-9700 CPU @ 3.00GHz\r\n\r\n"))
                .contains("Intel(R) Core(TM) i7-9700 CPU @ 3.00GHz");
        assertThat(ThisMachine.registered("ERROR: unable to find the key")).isEmpty();
    }

    @Test
    void knowsMemoryDiskAndSystemEverywhere() throws IOException {
        ThisMachine here = ThisMachine.here();
        assertThat(here.ramGiB()).get().asString().matches("\\d+");
        assertThat(here.diskGB(root)).get().asString().matches("\\d+");
        assertThat(here.os()).get().asString().endsWith(" bit)");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
