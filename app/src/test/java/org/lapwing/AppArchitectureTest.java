package org.lapwing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Commands use the store, the store uses the core, and only the store knows the database. */
@AnalyzeClasses(packages = "org.lapwing", importOptions = DoNotIncludeTests.class)
class AppArchitectureTest {

    @ArchTest
    static final ArchRule THE_STORE_KNOWS_NO_COMMANDS = noClasses()
            .that()
            .resideInAPackage("org.lapwing.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lapwing.cli..", "picocli..");

    @ArchTest
    static final ArchRule ONLY_THE_STORE_KNOWS_THE_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackage("org.lapwing.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.duckdb..", "java.sql..");

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
