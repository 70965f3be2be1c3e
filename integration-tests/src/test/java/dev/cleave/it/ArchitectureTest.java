package dev.cleave.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions that ARCHITECTURE.md promises: which module and package may know which. */
@AnalyzeClasses(packages = "dev.cleave", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String CONFIG = "dev.cleave.config..";
    private static final String PROTOCOL = "dev.cleave.protocol..";
    private static final String SQL = "dev.cleave.sql..";
    private static final String PROXY = "dev.cleave.proxy..";
    private static final String MIGRATION = "dev.cleave.migration..";
    private static final String LINTERS = "dev.cleave.linters..";
    private static final String SANDBOX = "dev.cleave.sandbox..";
    private static final String SERVER = "dev.cleave.server..";
    private static final String TESTS = "dev.cleave.it..";
    private static final String BENCHMARKS = "dev.cleave.benchmarks..";
    private static final String NETTY = "io.netty..";

    @ArchTest
    static final ArchRule configurationKnowsNothingOfOurs =
            neverKnows(CONFIG, PROTOCOL, SQL, PROXY, MIGRATION, LINTERS, SANDBOX, SERVER, NETTY);

    @ArchTest
    static final ArchRule protocolKnowsNothingOfOurs =
            neverKnows(PROTOCOL, CONFIG, SQL, PROXY, MIGRATION, LINTERS, SANDBOX, SERVER);

    @ArchTest
    static final ArchRule statementAnalysisKnowsOnlyConfiguration =
            neverKnows(SQL, PROTOCOL, PROXY, MIGRATION, LINTERS, SANDBOX, SERVER, NETTY);

    @ArchTest
    static final ArchRule sandboxStandsAlone =
            neverKnows(SANDBOX, CONFIG, PROTOCOL, SQL, PROXY, MIGRATION, LINTERS, SERVER, NETTY);

    @ArchTest
    static final ArchRule proxyNeverKnowsMigration = neverKnows(PROXY, MIGRATION, LINTERS, SANDBOX, SERVER);

    @ArchTest
    static final ArchRule migrationNeverKnowsProxy =
            neverKnows(MIGRATION, PROXY, PROTOCOL, SQL, LINTERS, SANDBOX, SERVER, NETTY);

    @ArchTest
    static final ArchRule lintersKnowOnlyConfigurationAndStatementAnalysis =
            neverKnows(LINTERS, PROTOCOL, PROXY, MIGRATION, SANDBOX, SERVER, NETTY);

    @ArchTest
    static final ArchRule backendNeverKnowsFrontend =
            neverKnows("dev.cleave.proxy.backend..", "dev.cleave.proxy.frontend..");

    @ArchTest
    static final ArchRule loginKnowsNoSession =
            neverKnows("dev.cleave.proxy.login..", "dev.cleave.proxy.frontend..", "dev.cleave.proxy.backend..");

    @ArchTest
    static final ArchRule commandsKnowNoSession =
            neverKnows("dev.cleave.proxy.command..", "dev.cleave.proxy.frontend..");

    @ArchTest
    static final ArchRule nobodyKnowsTestsOrBenchmarks = noClasses()
            .that()
            .resideOutsideOfPackages(TESTS, BENCHMARKS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TESTS, BENCHMARKS)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule proxyNeverUsesJdbc = noClasses()
            .that()
            .resideInAnyPackage(PROXY, PROTOCOL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because("JDBC blocks, and what runs there runs on event loops")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule proxyPackagesFormNoCycle = slices().matching("dev.cleave.proxy.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule modulesFormNoCycle =
            slices().matching("dev.cleave.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatTheThingIs =
            classes().should().haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl)$");

    private static ArchRule neverKnows(String packages, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }
}
