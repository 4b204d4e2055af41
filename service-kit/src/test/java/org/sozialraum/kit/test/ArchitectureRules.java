package org.sozialraum.kit.test;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.hibernate.annotations.TenantId;
import org.junit.jupiter.api.Test;

/** The walls of a service: no package cycles, no hidden clock, resources that only translate, services that meet in events. */
public abstract class ArchitectureRules {

    private final String root;
    private final JavaClasses classes;

    /** @param root the service's package */
    protected ArchitectureRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void timeIsInjected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    /** The interceptors that tell the database the office know these two kinds of transaction, and no others. */
    @Test
    void noTransactionBeginsWithoutTellingTheOffice() {
        DescribedPredicate<JavaAnnotation<?>> otherwise = DescribedPredicate.describe(
                "another kind of transaction",
                annotation -> annotation.getRawType().isEquivalentTo(Transactional.class)
                        && annotation.get("value").filter(kind -> !isTold(kind)).isPresent());
        noMethods()
                .should()
                .beAnnotatedWith(otherwise)
                .orShould()
                .beDeclaredInClassesThat(annotatedWith(otherwise))
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.transaction.UserTransaction")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.quarkus.narayana.jta.QuarkusTransaction")
                .check(classes);
    }

    /** So that Hibernate asks for the rows of one office only, whatever the database does about it. */
    @Test
    void everyEntityBelongsToAnOffice() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(haveATenant())
                .allowEmptyShould(true)
                .check(classes);
    }

    private static ArchCondition<JavaClass> haveATenant() {
        return new ArchCondition<>("have a field with @TenantId") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                boolean has = entity.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(TenantId.class));
                events.add(new SimpleConditionEvent(
                        entity, has, entity.getName() + " has a field with @TenantId: " + has));
            }
        };
    }

    private static boolean isTold(Object kind) {
        return List.of("REQUIRED", "REQUIRES_NEW").contains(((JavaEnumConstant) kind).name());
    }

    @Test
    void nobodyWritesToTheConsole() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(classes);
    }

    @Test
    void aResourceTouchesNoDatabase() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sql..", "java.sql..", "jakarta.persistence..", "org.hibernate..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void servicesMeetInTheEventContractOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(others())
                .check(classes);
    }

    private String[] others() {
        return java.util.stream.Stream.of("budget", "project", "reporting", "web", "stack")
                .map(service -> "org.sozialraum." + service)
                .filter(service -> !service.equals(root))
                .map(service -> service + "..")
                .toArray(String[]::new);
    }
}
