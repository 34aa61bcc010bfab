package org.lapwing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Commands and the API use the store, the store uses the core; only the store knows the database, only the API the server. */
@AnalyzeClasses(packages = "org.lapwing", importOptions = DoNotIncludeTests.class)
class AppArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_THE_STORE_KNOWS_THE_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackage("org.lapwing.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.duckdb..", "java.sql..");

    @ArchTest
    static final ArchRule ONLY_THE_API_KNOWS_THE_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("org.lapwing.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule ONLY_THE_PROGRAM_KNOWS_COMMANDS = noClasses()
            .that()
            .resideOutsideOfPackage("org.lapwing.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lapwing.cli..", "picocli..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_CLUSTER =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.spark..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.lapwing.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_PLACE_FOR_ODDS_AND_ENDS = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..manager..", "..helper..", "..misc..");
}
