package cn.zhian.exchange.feed.boundary;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.ProtocolProfile;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.feed.control.DirectoryMark;
import cn.zhian.exchange.feed.control.FeedProfile;
import cn.zhian.exchange.feed.control.ProfileShelf;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The profiles of this node: those that ship, and those of the region's own directory. They are read at start, and anew when
 * a file of the directory has changed.
 */
@ApplicationScoped
public class FeedProfiles {
    private static final Logger LOG = System.getLogger(FeedProfiles.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(5);

    @Inject
    @ConfigProperty(name = "zhian.exchange.profiles")
    Optional<String> directory;

    @Inject
    @ConfigProperty(name = "zhian.data")
    Optional<String> data;

    @Inject
    Clock clock;

    private ProfileShelf shelf;
    private DirectoryMark mark;
    private Instant looked = Instant.MIN;

    @PostConstruct
    void read() {
        mark = DirectoryMark.of(path());
        shelf = ProfileShelf.read(path());
        looked = clock.instant();
        shelf.faults().forEach(fault -> LOG.log(Level.ERROR, "ZHIAN-731 profile refused at={0}", fault));
    }

    // Called at start, so that a fault is in the log before anybody needs the profile.
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        LOG.log(Level.DEBUG, "profiles {0}", shelf.profiles().keySet());
    }

    private Path path() {
        return directory.map(Path::of).orElseGet(() -> Path.of(data.orElse("."), "feed-profiles"));
    }

    /** What there is now; looks at the directory. */
    public synchronized ProfileShelf now() {
        if (!mark.equals(DirectoryMark.of(path()))) {
            read();
        }
        looked = clock.instant();
        return shelf;
    }

    private synchronized ProfileShelf lately() {
        return Duration.between(looked, clock.instant()).compareTo(LOOK) > 0 ? now() : shelf;
    }

    /** Those of a protocol by their name. */
    List<ProtocolProfile> of(String protocol) {
        return now().profiles().values().stream()
                .filter(profile -> profile.protocol().equals(protocol))
                .map(FeedProfile::shown)
                .sorted(Comparator.comparing(ProtocolProfile::name))
                .toList();
    }

    /** The profile of a target. @throws PushFailed if it is not there; says where it has a fault */
    FeedProfile get(String protocol, Optional<String> name) throws PushFailed {
        ProfileShelf current = lately();
        return name.map(current.profiles()::get)
                .filter(profile -> profile.protocol().equals(protocol))
                .orElseThrow(() -> new PushFailed(missing(current, name.orElse("")), false));
    }

    private static Cause missing(ProfileShelf shelf, String name) {
        String faults = shelf.faults().stream()
                .map(ProfileShelf.Fault::toString)
                .findFirst()
                .map(fault -> "; " + fault)
                .orElse("");
        return new Cause(CauseWord.NO_PROFILE, name + faults);
    }
}
