package cn.zhian.programme.boundary;

import cn.zhian.community.boundary.CommunityData;
import cn.zhian.community.boundary.DemoCommunityLoaded;
import cn.zhian.community.boundary.DemoPlaces;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.programme.control.DemoFates;
import cn.zhian.programme.control.DemoTown;
import cn.zhian.programme.control.InspectionCalendar;
import cn.zhian.programme.entity.Inspection;
import cn.zhian.programme.entity.InspectionOutcome;
import cn.zhian.programme.entity.InspectionResult;
import cn.zhian.project.process.boundary.DemoProjects;
import cn.zhian.project.process.entity.FundingSource;
import cn.zhian.project.process.entity.ProjectData;
import cn.zhian.project.process.entity.ProjectKind;
import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The 37 communities of Zhangdian in a demonstration, on all stretches of their way. */
@Stateless
@Internal("the demonstration's event")
public class DemoProgramme {
    private static final Logger LOG = System.getLogger(DemoProgramme.class.getName());
    private static final int AFTER_THE_CARDS = 4000;
    private static final int INSPECTED = 18;
    private static final int PLANNED = 4;
    private static final long NOBODY = 0;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    DemoPlaces places;

    @Inject
    DemoProjects projects;

    @Inject
    InspectionCalendar calendar;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "zhian.demo", defaultValue = "false")
    boolean demo;

    /** Loads them when the community with doors is there. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void loaded(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(AFTER_THE_CARDS) DemoCommunityLoaded loaded) {
        if (demo) {
            load();
        }
    }

    private void load() {
        Instant begin = clock.instant();
        List<CommunityData> communities = DemoTown.all();
        List<Long> ids = places.further(communities);
        DemoFates fates = new DemoFates(calendar.today());
        List<Integer> order = DemoFates.order(ids.size());
        for (int place = 0; place < order.size(); place++) {
            int number = order.get(place);
            ProjectData project = new ProjectData(
                    ids.get(number),
                    ProjectKind.RENEWAL,
                    communities.get(number).name() + "智慧安防建设",
                    FundingSource.STATE,
                    Optional.empty());
            fates.of(place).ifPresent(life -> projects.walk(project, life.begun(), life.steps()));
        }
        inspect(order.stream().map(ids::get).toList());
        long millis = Duration.between(begin, clock.instant()).toMillis();
        LOG.log(Level.INFO, "ZHIAN-320 invented programme loaded communities={0} millis={1}", ids.size(), millis);
    }

    /** Most accepted communities, the first of the list, were inspected within the year; some have faults that should be mended by now. */
    private void inspect(List<Long> ids) {
        LocalDate today = calendar.today();
        for (int i = 0; i < INSPECTED; i++) {
            LocalDate day = today.minusDays(20L * i + 15);
            Inspection made = new Inspection(ids.get(i), day, Optional.empty(), NOBODY, clock.instant());
            made.become(i % 7 == 3 ? faults(day) : passed(day), NOBODY, clock.instant());
            entities.persist(made);
        }
        for (int i = INSPECTED; i < INSPECTED + PLANNED; i++) {
            LocalDate day = today.plusDays(6L * (i - INSPECTED) + 3);
            entities.persist(new Inspection(ids.get(i), day, Optional.empty(), NOBODY, clock.instant()));
        }
    }

    private static InspectionResult passed(LocalDate day) {
        return new InspectionResult(InspectionOutcome.PASSED, day, Optional.empty(), Optional.empty());
    }

    private static InspectionResult faults(LocalDate day) {
        return new InspectionResult(
                InspectionOutcome.FAULTS, day, Optional.of("车辆道闸抓拍机离线"), Optional.of(day.plusDays(30)));
    }
}
