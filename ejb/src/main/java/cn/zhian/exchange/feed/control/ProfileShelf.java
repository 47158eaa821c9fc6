package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.entity.ProfileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Profiles at one moment.
 *
 * @param profiles by name
 * @param faults of those that can't be used
 */
public record ProfileShelf(Map<String, FeedProfile> profiles, List<Fault> faults) {
    private static final List<String> SHIPPED =
            List.of("police-population-soap", "police-population-rest", "housing-filing-soap", "big-data-sharing-rest");

    /** Copies. */
    public ProfileShelf {
        profiles = Map.copyOf(profiles);
        faults = List.copyOf(faults);
    }

    /** What is wrong with a profile. @param profile its file @param file where it is wrong @param line 0: nowhere in particular */
    public record Fault(String profile, String file, int line, String reason) {
        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + ": " + reason;
        }
    }

    /** Those that ship, and those of a directory, which need not exist; one that is wrong harms no other. */
    public static ProfileShelf read(Path directory) {
        Map<String, FeedProfile> profiles = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (String name : SHIPPED) {
            add(name + ".json", ProfileFiles.shipped(), profiles, faults);
        }
        for (String name : names(directory, faults)) {
            add(name, ProfileFiles.of(directory), profiles, faults);
        }
        return new ProfileShelf(profiles, faults);
    }

    private static void add(String file, ProfileTexts texts, Map<String, FeedProfile> profiles, List<Fault> faults) {
        try {
            FeedProfile profile = ProfileReader.read(file, texts);
            if (profiles.containsKey(profile.name())) {
                throw new ProfileFault(file, 0, "There is another profile " + profile.name() + " already");
            }
            profiles.put(profile.name(), profile);
        } catch (ProfileFault e) {
            faults.add(new Fault(file, e.file(), e.line(), e.getMessage()));
        }
    }

    private static List<String> names(Path directory, List<Fault> faults) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            faults.add(new Fault("", directory.getFileName().toString(), 0, "The directory can't be read"));
            return List.of();
        }
    }
}
