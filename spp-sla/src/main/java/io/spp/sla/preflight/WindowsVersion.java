package io.spp.sla.preflight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a name says about an operating system: {@code Windows 10 Pro x64}, {@code Windows Server 2012 R2}, {@code Windows NT 6.1}. */
final class WindowsVersion {

    private static final List<String> OTHERS = List.of(
            "linux",
            "ubuntu",
            "debian",
            "centos",
            "fedora",
            "astra",
            "alt",
            "suse",
            "red hat",
            "rhel",
            "macos",
            "mac",
            "freebsd",
            "unix",
            "solaris",
            "android",
            "chromeos");
    private static final List<String> OLD_NAMES = List.of("xp", "vista", "me", "millennium");
    private static final List<String> SERVER_YEARS =
            List.of("2000", "2003", "2008", "2011", "2012", "2016", "2019", "2022", "2025");
    private static final List<String> OLD_DESKTOPS =
            List.of("1.0", "2.0", "3.0", "3.1", "3.11", "7", "95", "98", "2000");
    private static final List<String> DESKTOPS = List.of("8", "8.1", "10", "11");
    private static final Pattern KERNEL = Pattern.compile("\\b(?:nt|version)\\s*(\\d+)\\.(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern SEMI_ANNUAL =
            Pattern.compile("\\bversion\\s+(?:1709|1803|1809|1903|1909|2004|\\d\\dh2)\\b");
    private static final List<String> WIDE = List.of("64", "x64", "64bit", "amd64", "arm64", "aarch64");
    private static final List<String> NARROW = List.of("32", "x32", "x86", "32bit", "i386", "i686");
    private static final List<String> WIDTHS = List.of("32", "64");
    private static final int NEWEST_DESKTOP = 11;
    private static final BigDecimal NT_OF_WINDOWS_8 = new BigDecimal("6.2");
    private static final int NEWEST_SERVER = 2025;

    private final Words name;
    private final String text;

    private WindowsVersion(Words name, String text) {
        this.name = name;
        this.text = text;
    }

    static WindowsVersion of(String text) {
        String spaced = text.toLowerCase(Locale.ROOT).replaceAll("\\bwin(?=[\\s\\d])", "windows ");
        return new WindowsVersion(Words.of(spaced), spaced);
    }

    /** The widths that the name gives, 32 or 64; empty where it gives none, both where it contradicts itself. */
    List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(2);
        if (name.haveAnyOf(WIDE) || text.contains("x86_64")) {
            widths.add(64);
        }
        if (name.haveAnyOf(NARROW) && !text.contains("x86_64")) {
            widths.add(32);
        }
        return widths;
    }

    /** Whether it is at least Windows 8 or Windows Server 2012; empty where the name does not tell. */
    Optional<Boolean> atLeast(int desktop, int server) {
        boolean isServer = name.have("server");
        if (!name.have("windows") && !isServer) {
            return name.haveAnyOf(OTHERS) ? Optional.of(false) : Optional.empty();
        }
        if (name.haveAnyOf(OLD_NAMES)) {
            return Optional.of(false);
        }
        Optional<Boolean> byKernel = kernel();
        if (byKernel.isPresent()) {
            return byKernel;
        }
        Optional<String> number = name.words().stream()
                .filter(word -> NUMBER.matcher(word).matches() && !WIDTHS.contains(word))
                .findFirst();
        boolean isYear = number.isPresent()
                && number.get().matches("20[012]\\d")
                && !number.get().equals("2000");
        if (!isServer && !isYear) {
            return number.flatMap(each -> byNumber(each, desktop));
        }
        return number.flatMap(each -> byYear(each, server)).or(this::semiAnnual);
    }

    /** Windows 8 and Server 2012 are NT 6.2. */
    private Optional<Boolean> kernel() {
        Matcher kernel = KERNEL.matcher(text);
        return kernel.find()
                ? Optional.of(new BigDecimal(kernel.group(1) + "." + kernel.group(2)).compareTo(NT_OF_WINDOWS_8) >= 0)
                : Optional.empty();
    }

    /** The server's versions 1709 to 23H2 follow Server 2016. */
    private Optional<Boolean> semiAnnual() {
        return SEMI_ANNUAL.matcher(text).find() ? Optional.of(true) : Optional.empty();
    }

    private static Optional<Boolean> byYear(String year, int least) {
        if (!year.matches("\\d{4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(year);
        return SERVER_YEARS.contains(year) || number > NEWEST_SERVER ? Optional.of(number >= least) : Optional.empty();
    }

    private static Optional<Boolean> byNumber(String number, int least) {
        if (OLD_DESKTOPS.contains(number)) {
            return Optional.of(false);
        }
        if (DESKTOPS.contains(number)) {
            return Optional.of(Double.parseDouble(number) >= least);
        }
        return number.matches("\\d{2}") && Integer.parseInt(number) > NEWEST_DESKTOP && Integer.parseInt(number) < 32
                ? Optional.of(true)
                : Optional.empty();
    }
}
