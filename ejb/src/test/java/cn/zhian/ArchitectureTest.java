package cn.zhian;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;

/** Holds the dependencies that the architecture page promises. */
@AnalyzeClasses(packages = "cn.zhian", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule platformKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("cn.zhian.platform..")
            .should()
            .dependOnClassesThat(new FeatureClasses());

    @ArchTest
    static final ArchRule rulesAndEntitiesKnowNoDeliveryMechanism = noClasses()
            .that()
            .resideInAnyPackage("..entity..", "..control..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.jms..", "jakarta.resource..");

    @ArchTest
    static final ArchRule nowComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule theExchangeKnowsOnlyWhoCallsAndWhere = noClasses()
            .that()
            .resideInAPackage("cn.zhian.exchange..")
            .should()
            .dependOnClassesThat(new FeatureClasses()
                    .and(not(resideInAnyPackage(
                            "cn.zhian.exchange..",
                            "cn.zhian.identity.boundary..",
                            "cn.zhian.audit.boundary..",
                            "cn.zhian.community.boundary.."))));

    @ArchTest
    static final ArchRule featuresKnowOnlyTheWordsOfTheExchange = noClasses()
            .that()
            .resideOutsideOfPackage("cn.zhian.exchange..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("cn.zhian.exchange..").and(not(resideInAPackage("cn.zhian.exchange.record.."))));

    @ArchTest
    static final ArchRule theWordsOfTheExchangeKnowThePlatformOnly = noClasses()
            .that()
            .resideInAPackage("cn.zhian.exchange.record..")
            .should()
            .dependOnClassesThat(new FeatureClasses().and(not(resideInAPackage("cn.zhian.exchange.record.."))));

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noUtilLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule namesSayWhatAClassDoes =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Misc|Common)");

    /** A server knows a session bean by its simple name; of two with the same name one is no session bean any more. */
    @ArchTest
    static void sessionBeansHaveNamesOfTheirOwn(JavaClasses classes) {
        List<String> names = classes.stream()
                .filter(one -> one.isAnnotatedWith(Stateless.class) || one.isAnnotatedWith(Singleton.class))
                .map(JavaClass::getSimpleName)
                .toList();
        List<String> doubled = names.stream()
                .filter(name -> Collections.frequency(names, name) > 1)
                .distinct()
                .toList();
        assertThat(doubled, is(empty()));
    }
}
