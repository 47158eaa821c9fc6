package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Profiles, records and a moment for tests. */
final class Feeds {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00.250Z"), ZoneOffset.UTC);
    static final String PLATFORM = "abcdefgh234567ab";
    static final Map<String, FeedProfile> SHIPPED =
            ProfileShelf.read(Path.of("no-such-directory")).profiles();
    private static final JsonObject CREDENTIALS = json("""
        {"userName":"zhian-330281","password":"p&ss-示例","sendingUnit":"330281000000","appId":"zhian-01",
         "signKey":"3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8",
         "account":"zhian","accessKey":"AK330281","secretKey":"demo-secret","providerCode":"ZHPA-330281"}""");

    private Feeds() {}

    /** Gives the bytes 0, 1, 2 … and so the same nonces and signatures every time. */
    static SecureRandom counting() {
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;
            private byte next;

            @Override
            public void nextBytes(byte[] bytes) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = next++;
                }
            }
        };
    }

    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static TargetAccess access(String profile, String address) {
        return new TargetAccess(1, Optional.of(profile), address, CREDENTIALS);
    }

    static OutRecord record(RecordKind kind, long number, long version, String body) {
        String id = PLATFORM + ":" + kind.word() + ":" + number;
        return new OutRecord(
                id, kind, "330281001001001", version, Instant.parse("2026-11-21T07:59:30Z"), false, json(body));
    }

    static OutRecord erased(RecordKind kind, long number, long version) {
        OutRecord record = record(kind, number, version, "{}");
        return new OutRecord(record.id(), kind, record.community(), version, record.at(), true, record.body());
    }

    static OutRecord resident(long number, String name) {
        return record(RecordKind.RESIDENT, number, 3, """
            {"Name":"%s","documentType":"ID_CARD","IDType":"111","IDNumber":"99010119900101%04d","GenderCode":"1",
             "birthDate":"1990-01-01","phone":"13800000001","house":"%s:house:12","relation":"TENANT",
             "furtherHouses":[{"house":"%s:house:13","relation":"OTHER"}],"population":"FLOATING",
             "movedIn":"2025-03-01","status":"ACTIVE"}""".formatted(name, number, PLATFORM, PLATFORM));
    }

    static OutRecord house(long number) {
        return record(RecordKind.HOUSE, number, 2, """
            {"community":"%s:community:1","buildingNumber":3,"building":"3 幢","unitNumber":1,"unit":"1 单元",
             "number":"1202","floor":12,"area":"89.5","use":"RENTED",
             "standardAddress":"浙江省余姚市试验路 1 号阳光小区 3 幢 1 单元 1202 室"}""".formatted(PLATFORM));
    }
}
