package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser of the tests: one for all of them, because each takes seconds to start. */
final class Chromium {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    /** Held here, or its level would go with it; it warns of developer tools that are not used. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final String AXE = axe();

    private static @Nullable Chromium opened;

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Returns the browser as it is when it is new: with scripts, at a desk, in light colours, on an empty page and with a
     * silent console. Skips the test where there is none. It closes when the tests end.
     */
    static synchronized Chromium open() {
        if (opened == null) {
            Chromium started = start();
            Runtime.getRuntime().addShutdownHook(new Thread(started.driver::quit));
            opened = started;
        }
        opened.scripts(true);
        opened.width(1280);
        opened.media("screen", "light");
        opened.visit("about:blank");
        opened.console();
        return opened;
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chromium start() {
        assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "skipped: needs " + BROWSER + " and " + DRIVER + " (Debian: apt-get install chromium chromium-driver)");
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars");
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, console);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    /** Returns the driver, for what has no method here. */
    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page. */
    void visit(String address) {
        driver.get(address);
    }

    /** Opens a page and waits for its style sheet. */
    void show(String address) {
        driver.get(address);
        until(
                "the style of " + address,
                () -> Boolean.TRUE.equals(driver.executeScript("return document.readyState === 'complete'"
                        + " && getComputedStyle(document.documentElement).getPropertyValue('--page') !== ''")));
    }

    /** Waits until something holds. */
    void until(String what, BooleanSupplier holds) {
        for (long end = System.nanoTime() + 20_000_000_000L; !holds(holds); ) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for " + what + "; console: " + console());
            }
            LockSupport.parkNanos(20_000_000); // not in the page, which may run no scripts
        }
    }

    /** An element that goes while it is looked at is looked at again. */
    private static boolean holds(BooleanSupplier holds) {
        try {
            return holds.getAsBoolean();
        } catch (StaleElementReferenceException | NoSuchElementException e) {
            return false;
        }
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    String title() {
        return driver.getTitle();
    }

    void back() {
        driver.navigate().back();
    }

    void width(int width) {
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** A window of a width that is touched with fingers. */
    void touched(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", true));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
    }

    void media(String type, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", type, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** Returns what the console said since it was asked last. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /**
     * Asserts that axe finds nothing wrong with the page. It runs once in the page, which has no frames, and tells what is wrong only:
     * to tell every element that passes as well takes most of the time of a long page.
     */
    void assertThatNothingIsInTheWay() {
        driver.executeScript(AXE);
        assertThat(driver.executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        axe.run({ resultTypes: ['violations'] }).then(
                            found => done(found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html))),
                            error => done(['axe failed: ' + error]));
                        """)).isEqualTo(List.of());
    }
}
