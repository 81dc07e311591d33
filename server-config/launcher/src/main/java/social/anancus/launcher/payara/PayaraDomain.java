package social.anancus.launcher.payara;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.Failure;
import social.anancus.launcher.FileTrees;
import social.anancus.launcher.Installation;

/**
 * The derived configuration of the app server in {@code DATA/server}. It carries a fingerprint of everything it was made
 * from; {@link #prepare} makes it anew when that has changed or when its first start was not completed.
 */
public final class PayaraDomain {
    private static final String NAME = "anancus";

    private final Installation installation;
    private final DataFolder data;
    private final String heap;
    private final List<String> javaOptions;

    /**
     * @param installation where the built program lies
     * @param data the data folder
     * @param heap the app server's heap as -Xmx takes it
     * @param javaOptions further options of its Java machine
     */
    public PayaraDomain(Installation installation, DataFolder data, String heap, List<String> javaOptions) {
        this.installation = installation;
        this.data = data;
        this.heap = heap;
        this.javaOptions = List.copyOf(javaOptions);
    }

    private Path domains() {
        return data.server().resolve("domains");
    }

    private Path domain() {
        return domains().resolve(NAME);
    }

    private Path begun() {
        return domain().resolve("begun.fingerprint");
    }

    private Path completed() {
        return domain().resolve("completed.fingerprint");
    }

    /**
     * Sees to it that the domain fits the installation.
     *
     * @return the command that starts the server, complete with the scripts of the first start where one is due
     */
    public List<String> prepare() throws IOException, InterruptedException {
        String fingerprint = fingerprint();
        if (Files.exists(completed()) && Files.readString(completed()).equals(fingerprint)) {
            return withOptions(Files.readAllLines(domain().resolve("command")), false);
        }
        PayaraHome home = PayaraHome.unpack(installation.payaraArchive(), data.server());
        FileTrees.delete(domain());
        PayaraHome.copyTree(home.pristineDomain(), domain());
        DomainEdits.apply(installation.payaraScript("domain.edits"), domain().resolve("config/domain.xml"));
        Files.copy(
                installation.jdbcDriver(),
                domain().resolve("lib").resolve(installation.jdbcDriver().getFileName()),
                StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(domain().resolve("tmp"));
        writeLogging();
        setAdminPassword(home);
        writeSetup();
        List<String> command = startCommand(home);
        Files.write(domain().resolve("command"), command);
        Files.writeString(begun(), fingerprint);
        return withOptions(command, true);
    }

    /**
     * Whether the server has written the application into its configuration. It answers requests a little before that;
     * stopped in between, it would come up without the application the next time.
     */
    public boolean isDeployed() throws IOException {
        try {
            return Files.readString(domain().resolve("config/domain.xml"))
                    .matches("(?s).*<application-ref[^>]*ref=\"anancus\".*");
        } catch (NoSuchFileException e) {
            return false; // the server takes the old file away before it puts the new one there
        }
    }

    /** Notes that the server has come up with what {@link #prepare} made: the next start needs no set-up. */
    public void complete() throws IOException {
        if (Files.exists(begun())) {
            Files.move(begun(), completed(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * @return whether the next start has to set up the domain first
     */
    public boolean isFresh() {
        return !Files.exists(completed());
    }

    private String fingerprint() throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        for (Path file : List.of(
                installation.war(),
                installation.rar(),
                installation.payaraScript("domain.edits"),
                installation.payaraScript("setup.asadmin"))) {
            if (!Files.exists(file)) {
                throw new Failure(file + " is missing: the build is not complete.");
            }
            digest.update(Files.readAllBytes(file));
        }
        for (String fact : List.of(
                installation.payaraArchive().getFileName().toString(),
                installation.jdbcDriver().getFileName().toString(),
                System.getProperty("java.home"),
                System.getProperty("java.version"),
                data.root().toString())) {
            digest.update(fact.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void writeSetup() throws IOException {
        String setup = Files.readString(installation.payaraScript("setup.asadmin"))
                .replace("${RAR}", copyForDeployment(installation.rar()).toString())
                .replace("${WAR}", copyForDeployment(installation.war()).toString());
        Files.writeString(domain().resolve("setup.asadmin"), setup);
    }

    /** A path without blanks and under our control: the source tree may be rebuilt while the server reads the archive. */
    private Path copyForDeployment(Path archive) throws IOException {
        Path copy = domain().resolve(archive.getFileName());
        Files.copy(archive, copy, StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    private void writeLogging() throws IOException {
        Path file = domain().resolve("config/logging.properties");
        String handler = "com.sun.enterprise.server.logging.GFFileHandler.";
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith(handler) && !line.startsWith("handlers=")) {
                lines.add(line);
            }
        }
        lines.addAll(List.of(
                "handlers=java.util.logging.ConsoleHandler",
                "java.util.logging.ConsoleHandler.level=SEVERE",
                handler + "file=" + data.logs().resolve("server.log"),
                handler + "formatter=fish.payara.enterprise.server.logging.JSONLogFormatter",
                handler + "rotationLimitInBytes=20000000",
                handler + "maxHistoryFiles=10",
                handler + "logtoFile=true",
                handler + "logtoConsole=false",
                handler + "logStandardStreams=true",
                handler + "flushFrequency=1",
                handler + "level=ALL",
                "org.apache.activemq.audit.level=OFF",
                "org.apache.activemq.audit.base.level=OFF",
                "org.apache.activemq.audit.resource.level=OFF",
                "org.apache.activemq.audit.message.level=OFF",
                "org.apache.activemq.artemis.level=WARNING",
                // what the pool says at every attempt while the database is away; the server says it once
                "javax.enterprise.resource.resourceadapter.com.sun.enterprise.resource.allocator.level=SEVERE",
                "javax.enterprise.resource.resourceadapter.com.sun.enterprise.connectors.level=SEVERE",
                "javax.enterprise.resource.resourceadapter.com.sun.gjc.spi.level=SEVERE",
                // authorities of long ago in the server's own trust store
                "javax.enterprise.system.security.ssl.level=SEVERE"));
        Files.write(file, lines);
    }

    private void setAdminPassword(PayaraHome home) throws IOException, InterruptedException {
        data.keepSecret(
                "asadmin.change", "AS_ADMIN_PASSWORD=\nAS_ADMIN_NEWPASSWORD=" + data.secret("admin-console.password"));
        Path file = data.root().resolve("secrets/asadmin.change");
        try {
            run(List.of(
                    home.asadmin().toString(),
                    "--user",
                    "admin",
                    "--passwordfile",
                    file.toString(),
                    "change-admin-password",
                    "--domaindir",
                    domains().toString(),
                    "--domain_name",
                    NAME));
        } finally {
            Files.delete(file);
        }
    }

    /** Asks the server's own tool for the command by which it would start the domain. */
    private List<String> startCommand(PayaraHome home) throws IOException, InterruptedException {
        return run(List.of(
                        home.asadmin().toString(),
                        "start-domain",
                        "--dry-run",
                        "--domaindir",
                        domains().toString(),
                        NAME))
                .stream()
                .filter(line -> !line.startsWith("Dump of JVM") && !line.startsWith("Command start-domain"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private List<String> withOptions(List<String> command, boolean first) {
        List<String> result = new ArrayList<>();
        for (String argument : command) {
            boolean dropped = argument.startsWith("-Xmx")
                    || argument.startsWith("-XX:NewRatio")
                    || argument.startsWith("-javaagent:")
                    || argument.startsWith("-Dfelix.fileinstall")
                    || argument.startsWith("-Dosgi.shell")
                    || argument.startsWith("-Dgosh.")
                    || argument.startsWith("-Dorg.glassfish.additionalOSGiBundlesToStart");
            if (!dropped) {
                result.add(argument);
            }
        }
        result.addAll(1, javaOptions);
        result.addAll(1, options());
        int readStdin = result.indexOf("-read-stdin");
        result.set(readStdin + 1, "false");
        if (first) {
            result.addAll(List.of(
                    "-postbootcommandfile", domain().resolve("setup.asadmin").toString()));
        }
        return result;
    }

    private List<String> options() {
        return List.of(
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + domain().resolve("tmp"),
                "-Djava.net.preferIPv4Stack=false",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC");
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new Failure(String.join(" ", command) + " failed:\n" + String.join("\n", lines));
        }
        return lines;
    }
}
