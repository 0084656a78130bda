package org.comention;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.comention.pipeline.SparkSessions;
import org.junit.jupiter.api.Test;

/** The rules of the package tree, read from the compiled classes. */
class ArchitectureTest {
  /** A package imports only from those before it. */
  private static final List<String> ORDER =
      List.of(
          "text",
          "stats",
          "tables",
          "ingest",
          "story",
          "ner",
          "lexicon",
          "entity",
          "cooccur",
          "pipeline",
          "query",
          "report",
          "export",
          "cli");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.comention");

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages("org.comention");

  @Test
  void a_package_imports_only_from_those_before_it() {
    for (int i = 0; i < ORDER.size(); i++) {
      String[] later =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(ArchitectureTest::tree)
              .toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(tree(ORDER.get(i)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .because("the order of packages is the way of the data: " + String.join(", ", ORDER))
            .allowEmptyShould(true)
            .check(MAIN);
      }
    }
  }

  @Test
  void the_root_package_imports_none_of_the_others() {
    noClasses()
        .that()
        .resideInAPackage("org.comention")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.comention.*..")
        .check(MAIN);
  }

  @Test
  void every_package_has_its_place_in_the_order() {
    TreeSet<String> packages =
        MAIN.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("org.comention."))
            .map(name -> name.split("\\.")[2])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ORDER).containsAll(packages);
  }

  @Test
  void text_and_stats_know_no_spark() {
    noClasses()
        .that()
        .resideInAnyPackage(tree("text"), tree("stats"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
        .because("they are tested and used without a cluster")
        .check(MAIN);
  }

  @Test
  void only_ner_and_lexicon_know_spark_nlp() {
    noClasses()
        .that()
        .resideOutsideOfPackages(tree("ner"), tree("lexicon"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.johnsnowlabs..", "ai.onnxruntime..", "org.tensorflow..")
        .check(MAIN);
  }

  @Test
  void only_the_command_line_ends_the_process() {
    noClasses()
        .that()
        .resideOutsideOfPackage(tree("cli"))
        .should()
        .callMethodWhere(
            target(owner(assignableTo(System.class).or(assignableTo(Runtime.class))))
                .and(target(nameMatching("exit|halt"))))
        .check(MAIN);
  }

  @Test
  void only_the_command_line_writes_to_the_terminal() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
        .because("results and progress have one writer")
        .check(MAIN.that(DescribedPredicate.not(resideInAPackage(tree("cli")))));
    noClasses()
        .should()
        .callMethodWhere(target(owner(assignableTo(Dataset.class))).and(target(name("show"))))
        .because("Dataset.show prints to standard output")
        .check(MAIN);
  }

  @Test
  void one_class_builds_the_session() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(SparkSessions.class)
        .should()
        .callMethodWhere(
            target(owner(assignableTo(SparkSession.class))).and(target(name("builder"))))
        .check(MAIN);
  }

  @Test
  void static_fields_never_change() {
    fields().that().areStatic().and().doNotHaveModifier(SYNTHETIC).should().beFinal().check(MAIN);
    noFields()
        .that()
        .areStatic()
        .and()
        .areNotPrivate()
        .and()
        .doNotHaveModifier(SYNTHETIC)
        .should()
        .haveRawType(describe("an array", JavaClass::isArray))
        .because("whoever sees an array can write to it")
        .allowEmptyShould(true)
        .check(MAIN);
    noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(
            assignableTo(AtomicInteger.class)
                .or(assignableTo(AtomicLong.class))
                .or(assignableTo(AtomicBoolean.class))
                .or(assignableTo(AtomicReference.class))
                .or(assignableTo(ThreadLocal.class))
                .or(assignableTo(StringBuilder.class))
                .or(concreteCollections()))
        .because("static state is shared by every task of an executor and by every test")
        .check(MAIN);
  }

  @Test
  void classes_are_final_or_meant_for_extension() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areNotAnonymousClasses()
        .and()
        .doNotHaveModifier(ABSTRACT)
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .haveModifier(FINAL)
        .check(MAIN);
  }

  @Test
  void names_say_what_a_class_does() {
    noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Base)").check(MAIN);
  }

  @Test
  void tests_with_a_session_are_spark_tests() {
    noClasses()
        .that()
        .haveNameMatching(".*(Test|Tests|Properties)")
        .and()
        .areNotAssignableTo(SparkTest.class)
        .and()
        .doNotBelongToAnyOf(ArchitectureTest.class)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(SparkSession.class)
        .because("the tag `spark` keeps `mvn -Punit test` to seconds")
        .check(TESTS);
  }

  /**
   * A field declared as ArrayList or HashMap is meant to be written to; one declared as List is
   * not.
   */
  private static DescribedPredicate<JavaClass> concreteCollections() {
    return describe(
        "a concrete collection",
        type ->
            !type.isInterface()
                && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)));
  }

  private static String tree(String name) {
    return "org.comention." + name + "..";
  }
}
