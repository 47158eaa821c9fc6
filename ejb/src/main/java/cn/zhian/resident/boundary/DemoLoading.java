package cn.zhian.resident.boundary;

import cn.zhian.community.boundary.CommunityData;
import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.community.boundary.CompanyData;
import cn.zhian.community.boundary.CreditCode;
import cn.zhian.community.boundary.DemoPlaces;
import cn.zhian.exchange.record.Changed;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.resident.control.BatchStoring;
import cn.zhian.resident.control.DemoPeople;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Writes the invented community in one transaction. */
@Stateless
@Internal("start-up of a demonstration")
public class DemoLoading {
    private static final long SEED = 20261121;
    private static final String CODE = "330281900001001";
    private static final String NAME = "智安花园";
    private static final String ADDRESS = "浙江省宁波市余姚市智安路1号";

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    DemoPlaces places;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changes;

    /** The new community's id; empty if there is a community already. */
    public Optional<Long> load() {
        Optional<Long> community =
                places.create(CommunityData.of(CODE, NAME, ADDRESS, CommunityKind.NEW), DemoLoading::companies);
        community.ifPresent(this::people);
        return community;
    }

    private void people(long communityId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.SHOWN);
        try (Connection connection = dataSource.getConnection()) {
            new BatchStoring(connection, clock.instant(), changes::fire)
                    .store(communityId, new DemoPeople(SEED, today).rows(), rows -> {});
        } catch (SQLException e) {
            throw new IllegalStateException("The invented community can't be stored", e);
        }
    }

    private static List<CompanyData> companies(long communityId) {
        return List.of(
                company(communityId, "智安花园物业服务中心", "91990101MA0000001", "王经理", "10090000001"),
                company(communityId, "智安便利店", "91990101MA0000002", "李店长", "10090000002"),
                company(communityId, "智安花园幼儿园", "91990101MA0000003", "陈园长", "10090000003"),
                company(communityId, "智安社区卫生服务站", "91990101MA0000004", "周医生", "10090000004"),
                company(communityId, "清源家政服务部", "91990101MA0000005", "吴师傅", "10090000005"),
                company(communityId, "晨光文具店", "91990101MA0000006", "徐店长", "10090000006"));
    }

    private static CompanyData company(long communityId, String name, String first17, String contact, String phone) {
        return new CompanyData(
                communityId,
                Optional.empty(),
                name,
                Optional.of(first17 + CreditCode.checkCharacter(first17)),
                ADDRESS,
                Optional.of(contact),
                Optional.of(phone),
                List.of());
    }
}
