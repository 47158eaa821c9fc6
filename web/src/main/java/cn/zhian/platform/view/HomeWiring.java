package cn.zhian.platform.view;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where the home page's facts come from: the boundaries of the features, as far as they exist. */
@Dependent
public class HomeWiring implements HomeFacts {
    @Override
    public OptionalLong people(long communityId) {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong houses(long communityId) {
        return OptionalLong.empty();
    }

    @Override
    public Optional<List<Long>> passesToday(long communityId) {
        return Optional.empty();
    }

    @Override
    public Optional<List<DoorFact>> doors(long communityId) {
        return Optional.empty();
    }

    @Override
    public Optional<List<AlarmFact>> alarms(long communityId) {
        return Optional.empty();
    }
}
