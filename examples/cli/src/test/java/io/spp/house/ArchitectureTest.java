package io.spp.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.spp");

    /** What may not know the time of day: it gets {@code now} as an argument or an InstantSource. */
    private static final String[] CLOCKLESS = {
        "io.spp.core..", "io.spp.monitoring..", "io.spp.restoration..", "io.spp.sla.."
    };

    @ParameterizedTest
    @ValueSource(strings = {"drivers", "monitoring", "restoration", "sla", "testkit"})
    void aFeatureModuleKnowsOnlyCore(String module) {
        String[] others = Stream.of("drivers", "monitoring", "restoration", "sla", "testkit", "server", "cli")
                .filter(other -> !other.equals(module))
                .map(other -> "io.spp." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("io.spp." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void coreKnowsNoOtherModule() {
        classes()
                .that()
                .resideInAPackage("io.spp.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.spp.core..",
                        "java..",
                        "javax.sql..",
                        "org.slf4j..",
                        "com.fasterxml.jackson..",
                        "org.flywaydb..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.spp.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void enginesReadNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(CLOCKLESS)
                .should()
                .callMethodWhere(readsTheClock())
                .check(CLASSES);
    }

    @Test
    void enginesStartNoThread() {
        noClasses()
                .that()
                .resideInAnyPackage(CLOCKLESS)
                .should()
                .callMethod(Thread.class, "start")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Executors.class, ThreadPoolExecutor.class, ForkJoinPool.class, Timer.class)
                .check(CLASSES);
    }

    @Test
    void enginesOpenNoSocket() {
        noClasses()
                .that()
                .resideInAnyPackage(CLOCKLESS)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Socket.class, ServerSocket.class, DatagramSocket.class, URLConnection.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "com.sun.net..", "okhttp3..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.channels\\..*(Socket|Datagram).*")
                .orShould()
                .callMethod(URL.class, "openStream")
                .check(CLASSES);
    }

    @Test
    void aNameSaysWhatTheThingIs() {
        classes()
                .that()
                .areTopLevelClasses()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Processor|Handler|Data|Info)")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaPackage room : packages()) {
            if (room.tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isEmpty()) {
                unmarked.add(room.getName());
            }
        }
        assertThat(unmarked).as("packages without @NullMarked in package-info").isEmpty();
    }

    @Test
    void aDriverPackageShowsOnePublicType() {
        Map<String, List<JavaClass>> drivers = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("io.spp.drivers."))
                .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, toList()));

        drivers.values().stream()
                .filter(types -> types.stream().anyMatch(ArchitectureTest::isProvider))
                .forEach(types -> assertThat(types)
                        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                        .hasSize(1));
    }

    @Test
    void nothingThrowsAnExceptionWithoutAMeaning() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    @Test
    void librariesLogThroughTheFacade() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.spp.cli..")
                .and()
                .doNotHaveSimpleName("Overheard") // which hears whether a driver writes a password there
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    private static boolean isProvider(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.isAssignableTo("io.spp.core.driver.SensorDriverProvider");
    }

    private static Set<JavaPackage> packages() {
        return CLASSES.stream().map(JavaClass::getPackage).collect(toSet());
    }

    private static DescribedPredicate<JavaMethodCall> readsTheClock() {
        return DescribedPredicate.describe("read the clock", call -> {
            String owner = call.getTargetOwner().getFullName();
            String method = call.getName();
            boolean takesAClock = call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(type -> type.getFullName().equals("java.time.Clock"));
            return owner.startsWith("java.time.") && method.equals("now") && !takesAClock
                    || method.startsWith("system") && owner.matches("java\\.time\\.(Clock|InstantSource)")
                    || owner.equals("java.lang.System") && method.matches("currentTimeMillis|nanoTime");
        });
    }
}
