package cn.zhian;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

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
}
