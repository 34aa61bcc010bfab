package org.lapwing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.util.ArrayList;
import java.util.List;

/** The flow runs one way: a package sees those before it and none after it. */
@AnalyzeClasses(packages = "org.lapwing", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> FLOW = List.of(
            "report",
            "text",
            "place",
            "time",
            "actor",
            "toll",
            "claim",
            "coding",
            "event",
            "incident",
            "privacy",
            "ceasefire",
            "situation");

    @ArchTest
    static final ArchRule PACKAGES_SEE_ONLY_THOSE_BEFORE_THEM = flow();

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.lapwing.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_PLACE_FOR_ODDS_AND_ENDS = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..manager..", "..helper..", "..misc..");

    @ArchTest
    static final ArchRule KNOWS_NO_DATABASE_SERVER_CLUSTER_OR_COMMAND_LINE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.duckdb..",
                    "java.sql..",
                    "java.net.http..",
                    "com.sun.net.httpserver..",
                    "io.javalin..",
                    "org.apache.spark..",
                    "picocli..");

    private static ArchRule flow() {
        Architectures.LayeredArchitecture flow = Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.lapwing..")
                .withOptionalLayers(true)
                .layer("pipeline")
                .definedBy("org.lapwing");
        for (String stage : FLOW) {
            flow = flow.layer(stage).definedBy("org.lapwing." + stage + "..");
        }
        flow = flow.whereLayer("pipeline").mayNotBeAccessedByAnyLayer();
        for (int i = 0; i < FLOW.size(); i++) {
            List<String> later = new ArrayList<>(FLOW.subList(i + 1, FLOW.size()));
            later.add("pipeline");
            flow = flow.whereLayer(FLOW.get(i)).mayOnlyBeAccessedByLayers(later.toArray(String[]::new));
        }
        return flow;
    }
}
